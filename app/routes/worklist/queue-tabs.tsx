import { Link, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import { count, money } from "#reports/format.ts";
import type { QueueCount } from "./read-counts.server.ts";
import { queueWords } from "./worklist-view.ts";

/** The queues with what lies in each; a claim counts once, in the queue that presses most. */
export function QueueTabs({
  counts,
  chosen,
}: {
  readonly counts: readonly QueueCount[];
  readonly chosen: string | null;
}) {
  const [search] = useSearchParams();
  const of = (queue: string | null) => counts.find((each) => each.queue === queue);
  const tabs = [
    { queue: null, words: "All queues" },
    ...Object.entries(queueWords).map(([queue, words]) => ({ queue, words })),
  ];
  return (
    <nav aria-label="Queues" className="no-print -mx-1 overflow-x-auto">
      <ul className="flex gap-0.5 px-1 pb-1">
        {tabs.map(({ queue, words }) => {
          const found = of(queue);
          const isChosen = queue === chosen;
          return (
            <li key={words}>
              <Link
                to={withParams(search, { queue: queue ?? "all", page: null }) || "?"}
                preventScrollReset
                aria-current={isChosen ? "true" : undefined}
                className={`block rounded-md border px-2 py-1.5 whitespace-nowrap no-underline ${
                  isChosen ? "border-accent bg-accent-soft" : "border-transparent hover:bg-hover"
                } ${found?.claims ? "" : "text-ink-3"}`}
              >
                <span className={`block text-table ${isChosen ? "font-medium text-accent" : ""}`}>
                  {words}
                </span>
                <span className="figures block text-hint text-ink-2">
                  {count(found?.claims ?? 0)}
                  {found && found.claims > 0 ? ` · ${money(found.at_stake_cents)}` : ""}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
