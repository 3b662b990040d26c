import type { View } from "#app/filters.ts";
import { filtersOf } from "#app/page.server.ts";
import type { Person } from "#app/people/person.ts";
import type { Reader } from "#queries/reader.ts";
import { worklistCounts } from "#queries/worklist/worklist-counts.ts";
import type { QueueCount } from "./queue-tabs.tsx";
import { type Whose, type WorklistView, whoseKeys } from "./worklist-view.ts";

export type WorklistCounts = {
  /** Of the chosen owner, per queue; the queue null is all of them. */
  readonly queues: readonly QueueCount[];
  /** In the chosen queue, per owner. */
  readonly whose: { readonly [whose in Whose | "all"]: number };
  /** Rows of the chosen queue and owner: what the list pages through. */
  readonly items: number;
};

/** What lies in each queue, and with whom. Every claim is mine, nobody's or another's, so three questions answer all. */
export async function readCounts(
  reader: Reader,
  view: View,
  asked: WorklistView,
  person: Person,
): Promise<WorklistCounts> {
  const parts = await Promise.all(
    whoseKeys.map(async (whose) => {
      const rows = await reader.run(worklistCounts, {
        ...filtersOf(view),
        whose,
        personId: person.id,
        snoozed: asked.isResting,
      });
      return rows.map((row) => ({ ...row, whose }));
    }),
  );
  const rows = parts.flat();
  const chosen = rows.filter(({ whose }) => asked.whose === null || whose === asked.whose);
  const inQueue = rows.filter(({ queue }) => asked.queue === null || queue === asked.queue);
  const claimsOf = (whose: Whose) =>
    sum(inQueue.filter((row) => row.whose === whose).map(({ claims }) => claims));
  const queues = [...new Set(chosen.map(({ queue }) => queue))];
  return {
    queues: [null, ...queues].map((queue) => {
      const own = chosen.filter((row) => queue === null || row.queue === queue);
      return {
        queue,
        claims: sum(own.map(({ claims }) => claims)),
        cents: sum(own.map(({ at_stake_cents }) => at_stake_cents)),
      };
    }),
    whose: {
      all: sum(inQueue.map(({ claims }) => claims)),
      mine: claimsOf("mine"),
      unassigned: claimsOf("unassigned"),
      others: claimsOf("others"),
    },
    items: sum(
      chosen
        .filter(({ queue }) => asked.queue === null || queue === asked.queue)
        .map(({ items }) => items),
    ),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
