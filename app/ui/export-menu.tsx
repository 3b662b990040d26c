import { useSearchParams } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { formatNames, formats, mostXlsxRows } from "#app/exports/formats.ts";
import { count } from "#reports/format.ts";
import { Icon } from "./icon.tsx";

export type Exported = {
  /** Name in app/exports/all-exports.server.ts. */
  readonly table: string;
  /** How many rows the file has: all of them, not a page; null: not counted, the server says where they are too many. */
  readonly rows: number | null;
  /** What the page's path says and the table needs too. */
  readonly extra?: { readonly [name: string]: string };
  /** The table's title, where a page has several menus: they are told apart by it. */
  readonly of?: string;
  /** Only an icon: for the head of a panel, of which a page has many. */
  readonly isQuiet?: boolean;
};

/** Takes a table away, as it stands on the screen. Plain links under a summary: it works before, and without, the script. */
export function ExportMenu({ table, rows, extra = {}, of, isQuiet = false }: Exported) {
  const [search] = useSearchParams();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = ({ target }: PointerEvent) => {
      if (target instanceof Node && !menu.current?.contains(target)) close(menu.current);
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, []);
  const to = (format: string) => {
    const asked = new URLSearchParams(search);
    for (const name of ["page", "before", "index"]) asked.delete(name);
    for (const [name, value] of Object.entries(extra)) asked.set(name, value);
    asked.set("format", format);
    return `/export/${table}?${asked}`;
  };
  return (
    <details
      ref={menu}
      className="no-print relative"
      onKeyDown={moveByKey}
      onToggle={({ currentTarget }) =>
        currentTarget.open && currentTarget.lastElementChild?.scrollIntoView({ block: "nearest" })
      }
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close(currentTarget);
      }}
    >
      {isQuiet ? (
        <summary
          aria-label={of === undefined ? "Export" : `Export ${of}`}
          title="Export"
          className="grid size-6 cursor-pointer list-none place-items-center rounded text-ink-3 hover:text-accent [&::-webkit-details-marker]:hidden"
        >
          <Icon name="loads" size={14} />
        </summary>
      ) : (
        <summary className="button list-none [&::-webkit-details-marker]:hidden">
          <Icon name="loads" />
          Export
        </summary>
      )}
      <div className="float absolute right-0 z-20 mt-1 w-72 p-1 scroll-mb-4 max-sm:fixed max-sm:inset-x-3 max-sm:bottom-[68px] max-sm:z-40 max-sm:mt-0 max-sm:w-auto">
        <ul>
          {formatNames.map((format) => (
            <li key={format}>
              {format === "xlsx" && rows !== null && rows > mostXlsxRows ? (
                <span className={`${entry} text-ink-3`}>
                  {formats[format].title}
                  <span className={use}>
                    Holds {count(mostXlsxRows)} rows, these are {count(rows)}: take CSV or Parquet
                  </span>
                </span>
              ) : (
                <a
                  className={`${entry} hover:bg-hover`}
                  href={to(format)}
                  download
                  onClick={closeAfter}
                >
                  {formats[format].title}
                  <span className={use}>{formats[format].use}</span>
                </a>
              )}
            </li>
          ))}
          <li className="mt-1 border-t border-line pt-1">
            <a
              className={`${entry} hover:bg-hover`}
              href={to("about")}
              download
              onClick={closeAfter}
            >
              About this file
              <span className={use}>Day, period, filters, definitions</span>
            </a>
          </li>
        </ul>
      </div>
    </details>
  );
}

const entry = "block rounded px-3 py-1.5 text-table no-underline";
const use = "block text-hint leading-4 text-ink-2";

function close(menu: HTMLDetailsElement | null): void {
  if (menu) menu.open = false;
}

function closeAfter({ currentTarget }: { currentTarget: Element }): void {
  close(currentTarget.closest("details"));
}

/** Escape closes and goes back to the button; arrows, Home and End go through the entries. */
function moveByKey(event: KeyboardEvent<HTMLDetailsElement>): void {
  const menu = event.currentTarget;
  const stops = [...menu.querySelectorAll<HTMLElement>("summary, a")];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? stops.indexOf(activeElement) : -1;
  const last = stops.length - 1;
  if (event.key === "Escape" && menu.open) {
    close(menu);
    stops[0]?.focus();
  } else if (event.key in steps) {
    menu.open = true;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 1, End: last }[event.key] ?? at;
    stops[Math.min(last, Math.max(0, next))]?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

const steps = { ArrowDown: 1, ArrowUp: 1, Home: 1, End: 1 };
