import { Link, useLocation } from "@remix-run/react";
import { Due } from "./due.tsx";
import { Icon } from "./icon.tsx";
import { bottomBarFor, isCurrent, placeOf, type Reader } from "./navigation.ts";
import { useView } from "./view.tsx";

type Props = {
  readonly person: Reader;
  readonly due: number | null;
};

/** The pages, at the foot of small screens: what the role does most, the rest behind "More". */
export function BottomBar({ person, due }: Props) {
  const at = useLocation();
  const pathname = placeOf(at);
  const { link } = useView();
  const { bar, rest } = bottomBarFor(person);
  const isRestCurrent = rest.some((item) => isCurrent(item, pathname));
  const cell = (current: boolean) =>
    `flex h-14 flex-col items-center justify-center gap-0.5 text-[11px] no-underline ${current ? "font-medium text-accent" : "text-ink-2"}`;
  return (
    <nav
      aria-label="Pages"
      className="no-print fixed inset-x-0 bottom-0 z-30 grid grid-cols-5 border-t border-line bg-surface min-[900px]:hidden"
    >
      {bar.map((item) => {
        const current = isCurrent(item, pathname);
        return (
          <Link
            key={item.path}
            to={link(item.path)}
            aria-current={current ? "page" : undefined}
            className={cell(current)}
          >
            <Icon name={item.icon} size={18} />
            <span className="flex items-center gap-1">
              {item.title}
              {item.path === "/worklist" && <Due due={due} />}
            </span>
          </Link>
        );
      })}
      <details key={at.pathname} className="group relative">
        <summary className={`${cell(isRestCurrent)} list-none [&::-webkit-details-marker]:hidden`}>
          <Icon name="menu" size={18} />
          More
        </summary>
        <ul className="float absolute right-2 bottom-16 grid w-48 gap-0.5 p-1">
          {rest.map((item) => (
            <li key={item.path}>
              <Link
                to={link(item.path)}
                aria-current={isCurrent(item, pathname) ? "page" : undefined}
                className="flex h-10 items-center gap-2.5 rounded-md px-3 no-underline hover:bg-hover"
              >
                <Icon name={item.icon} />
                {item.title}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
