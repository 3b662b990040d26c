import { Link, useLocation } from "@remix-run/react";
import { Due } from "./due.tsx";
import { Icon } from "./icon.tsx";
import { isCurrent, navigationFor, placeOf, type Reader } from "./navigation.ts";
import { useView } from "./view.tsx";

type Props = {
  readonly person: Reader;
  /** How many claims wait for this person; null: not known yet. */
  readonly due: number | null;
};

/** The pages, at the side of wide screens. */
export function SideNav({ person, due }: Props) {
  const at = useLocation();
  const pathname = placeOf(at);
  const { link } = useView();
  return (
    <nav
      aria-label="Pages"
      className="no-print sticky top-0 hidden h-dvh flex-col px-3 py-4 min-[900px]:flex"
    >
      <Link to={link("/")} className="mb-5 flex items-center gap-2 px-2 font-semibold no-underline">
        <Mark />
        Dermledger
      </Link>
      <ul className="grid gap-0.5">
        {navigationFor(person).map((item) => {
          const current = isCurrent(item, pathname);
          return (
            <li key={item.path}>
              <Link
                to={link(item.path)}
                prefetch="intent"
                aria-current={current ? "page" : undefined}
                className={`flex h-8 items-center gap-2.5 rounded-md px-2 no-underline ${
                  current
                    ? "bg-accent-soft font-medium text-accent"
                    : "text-ink-2 hover:bg-hover hover:text-ink"
                }`}
              >
                <Icon name={item.icon} />
                {item.title}
                {item.path === "/worklist" && <Due due={due} />}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <path
        d="M9 9h14M9 16h14M9 23h8"
        stroke="var(--surface)"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}
