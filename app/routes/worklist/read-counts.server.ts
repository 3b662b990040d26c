import type { View } from "#app/filters.ts";
import { filtersOf } from "#app/page.server.ts";
import type { Person } from "#app/people/person.ts";
import type { RowOf } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import { worklistCounts } from "#queries/worklist/worklist-counts.ts";
import type { WorklistView } from "./worklist-view.ts";

/** What each queue holds for the chosen owner, and who holds it; the queue null is all of them. None in an empty home. */
export type QueueCount = RowOf<typeof worklistCounts>;

export async function readCounts(
  reader: Reader,
  view: View,
  asked: Pick<WorklistView, "whose" | "isResting">,
  person: Person,
): Promise<QueueCount[]> {
  return await reader.run(worklistCounts, {
    ...filtersOf(view),
    whose: asked.whose,
    personId: person.id,
    snoozed: asked.isResting,
  });
}
