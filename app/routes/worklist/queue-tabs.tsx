import { Link, useSearchParams } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { withParams } from "#app/list-view.ts";
import { count, counted, money } from "#reports/format.ts";
import type { QueueCount } from "./read-counts.server.ts";
import { queueWords } from "./worklist-view.ts";

/**
 * The queues with what lies in each; a claim counts once, in the queue that presses most. Those that hold nothing fold away:
 * one may still be asked why.
 */
export function QueueTabs({
  counts,
  chosen,
}: {
  readonly counts: readonly QueueCount[];
  readonly chosen: string | null;
}) {
  const [search] = useSearchParams();
  const line = useRef<HTMLUListElement>(null);
  // On a phone the queues stand in one line that scrolls: the chosen one is brought into sight.
  useEffect(() => {
    const tab = line.current?.querySelector(`[data-queue="${chosen ?? "all"}"]`);
    if (!line.current || !tab) return;
    const [whole, own] = [line.current.getBoundingClientRect(), tab.getBoundingClientRect()];
    line.current.scrollLeft += own.left - whole.left - (whole.width - own.width) / 2;
  }, [chosen]);
  const to = (queue: string | null) =>
    withParams(search, { queue: queue ?? "all", page: null }) || "?";
  const tabs = [
    { queue: null, words: "All queues" },
    ...Object.entries(queueWords).map(([queue, words]) => ({ queue, words })),
  ].map((tab) => ({ ...tab, found: counts.find(({ queue }) => queue === tab.queue) }));
  const isShown = ({ queue, found }: (typeof tabs)[number]) =>
    queue === null || queue === chosen || (found?.claims ?? 0) > 0;
  const empty = tabs.filter((tab) => !isShown(tab));
  return (
    <nav aria-label="Queues" className="no-print -mx-1">
      <ul ref={line} className="flex gap-0.5 px-1 pb-1 max-sm:overflow-x-auto sm:flex-wrap">
        {tabs.filter(isShown).map(({ queue, words, found }) => (
          <li key={words}>
            <Link
              to={to(queue)}
              preventScrollReset
              data-queue={queue ?? "all"}
              aria-current={queue === chosen ? "true" : undefined}
              className={`block rounded-md border px-2 py-1.5 whitespace-nowrap no-underline ${
                queue === chosen
                  ? "border-accent bg-accent-soft"
                  : "border-transparent hover:bg-hover"
              } ${found?.claims ? "" : "text-ink-3"}`}
            >
              <span
                className={`block text-table ${queue === chosen ? "font-medium text-accent" : ""}`}
              >
                {words}
              </span>
              <span className="figures block text-hint text-ink-2">
                {count(found?.claims ?? 0)}
                {found && found.claims > 0 ? ` · ${money(found.at_stake_cents)}` : ""}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {empty.length > 0 && (
        <details className="px-3 text-hint text-ink-2">
          <summary className="cursor-pointer">
            {counted(empty.length, "queue")} with nothing in
          </summary>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 py-1">
            {empty.map(({ queue, words }) => (
              <li key={words}>
                <Link className="link" preventScrollReset to={to(queue)}>
                  {words}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}
