import { Link, useSearchParams } from "@remix-run/react";
import { listFilterNames, listFilters } from "#app/filters.ts";
import { withParams } from "#app/list-view.ts";
import { filterTitles } from "#app/ui/filter-bar.tsx";
import { useView } from "#app/ui/view.tsx";
import { counted } from "#reports/format.ts";
import { emptyQueues } from "./empty-queues.ts";
import type { QueueCount } from "./read-counts.server.ts";
import { queueTitle, type WorklistView } from "./worklist-view.ts";

type Props = {
  readonly asked: WorklistView;
  readonly queues: readonly QueueCount[];
  /** Kinds of files this queue lives on and none of which is loaded. */
  readonly missing: string | null;
};

/** Nothing to work: because it is done, because a filter hides it, or because the files that would tell are not there. */
export function EmptyWorklist({ asked, queues, missing }: Props) {
  const [search] = useSearchParams();
  const { view } = useView();
  if (missing !== null)
    return (
      <Panel title="Not known">
        <p>
          No {missing} is loaded, so nothing can be said about this queue.{" "}
          <Link to="/loads" className="link">
            Load files
          </Link>
        </p>
      </Panel>
    );
  const all = queues.find(({ queue }) => queue === null);
  const inQueue = queues.find(({ queue }) => queue === asked.queue);
  const filters = listFilterNames.filter((name) => view[name].length > 0);
  const ways = [
    asked.queue !== null && {
      words: `All queues: ${counted(all?.claims ?? 0, "claim")}`,
      without: ["queue"],
    },
    asked.whose !== null && {
      words: `All owners: ${counted(inQueue?.all_claims ?? 0, "claim")}`,
      without: ["whose"],
    },
    ...filters.map((name) => ({
      words: `Without ${filterTitles[name].toLowerCase()}: ${view[name].join(", ")}`,
      without: [listFilters[name]],
    })),
    asked.dueDays !== null && { words: "Whatever its deadline", without: ["due"] },
    asked.isResting && { words: "What does not rest", without: ["resting"] },
  ].filter((way) => way !== false);
  const what = [
    asked.queue !== null && `in “${queueTitle(asked.queue)}”`,
    asked.dueDays !== null && `due within ${asked.dueDays} days`,
    filters.length > 0 && "with these filters",
  ].filter(Boolean);
  const empty: { readonly [queue: string]: string } = emptyQueues;
  // Nothing but the queue narrows the list: it is empty by itself.
  const isWhole =
    asked.whose === null && filters.length === 0 && !asked.isResting && asked.dueDays === null;
  const whose = asked.whose === null ? "" : ` ${nothingOf[asked.whose]}`;
  if (ways.length === 0)
    return (
      <Panel title="All done">
        <p>
          Nothing waits to be worked: every claim is settled, resting until a later day, or still
          within the time its payer usually takes.
        </p>
        {all !== undefined && all.resting > 0 && (
          <p>
            <Link className="link" to={withParams(search, { resting: "1", page: null })}>
              {counted(all.resting, "claim")} resting
            </Link>
          </p>
        )}
      </Panel>
    );
  return (
    <Panel
      title={`Nothing${whose} ${asked.isResting ? "rests" : "to work"} ${what.join(", ")}`.trim()}
    >
      {isWhole && asked.queue !== null && (
        <p className="mb-3 max-w-3xl">
          {empty[asked.queue]} A claim stands in one queue, the one that presses most, until people
          end its work.
          {inQueue !== undefined && inQueue.resting > 0 && (
            <>
              {" "}
              <Link
                className="link underline underline-offset-3"
                to={withParams(search, { resting: "1", page: null })}
              >
                {counted(inQueue.resting, "claim")} resting
              </Link>
            </>
          )}
        </p>
      )}
      <ul className="grid gap-1">
        {ways.map(({ words: each, without }) => (
          <li key={each}>
            <Link
              className="link"
              to={
                withParams(search, {
                  ...Object.fromEntries(
                    without.map((name) => [
                      name,
                      name === "queue" || name === "whose" ? "all" : null,
                    ]),
                  ),
                  page: null,
                }) || "?"
              }
            >
              {each}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const nothingOf = { mine: "of mine", unassigned: "unassigned", others: "of others" } as const;

function Panel({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="panel px-6 py-8">
      <h2 className="mb-2 text-section font-semibold">{title}</h2>
      {children}
    </div>
  );
}
