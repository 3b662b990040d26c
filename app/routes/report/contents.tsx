import { useEffect, useRef, useState } from "react";

export type Content = { readonly id: string; readonly title: string };

/** The parts of a long page, in sight wherever one reads; without script they are links all the same. */
export function Contents({ parts }: { parts: readonly Content[] }) {
  const current = useCurrent(parts);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const box = list.current;
    const link = box?.querySelector<HTMLElement>(`a[href="#${current}"]`);
    // The list's own scroll alone: where the page stands is the reader's.
    if (box && link) box.scrollLeft = link.offsetLeft - box.clientWidth / 3;
  }, [current]);
  return (
    <nav
      aria-label="Parts of the report"
      className="no-print sticky top-0 z-20 -mx-4 border-b border-line bg-ground px-4 min-[900px]:-mx-6 min-[900px]:px-6"
    >
      <ul ref={list} className="relative -mx-2 flex gap-0.5 overflow-x-auto py-1.5">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? "true" : undefined}
              className={`flex h-7 items-center rounded px-2 text-table whitespace-nowrap no-underline ${
                id === current ? "bg-accent-soft text-accent" : "text-ink-2 hover:text-ink"
              }`}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where a part counts as being read: its beginning has passed this line of the window, in pixels from its top. */
const readingLine = 120;

/** The part that is being read: the last that began above the line; at the page's end the last one. */
function useCurrent(parts: readonly Content[]): string | undefined {
  const [current, setCurrent] = useState(parts[0]?.id);
  const ids = parts.map(({ id }) => id).join(" ");
  useEffect(() => {
    const read = () => {
      const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
      const all = ids.split(" ");
      const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
      const passed = (id: string) =>
        (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < readingLine;
      setCurrent(isAtEnd ? all.at(-1) : (all.findLast(passed) ?? all[0]));
    };
    read();
    document.addEventListener("scroll", read, { passive: true });
    return () => document.removeEventListener("scroll", read);
  }, [ids]);
  return current;
}
