import type { View } from "#app/filters.ts";
import { filtersOf } from "#app/page.server.ts";
import type { Person } from "#app/people/person.ts";
import type { Reader } from "#queries/reader.ts";
import { countWorklist, type WorklistCount } from "#queries/worklist/count-worklist.ts";
import type { WorklistView } from "./worklist-view.ts";

/** What each queue holds for the chosen owner, and who holds it; the queue null is all of them. None in an empty home. */
export type QueueCount = WorklistCount;

export async function readCounts(
  reader: Reader,
  view: View,
  asked: Pick<WorklistView, "whose" | "isResting" | "dueDays">,
  person: Person,
): Promise<QueueCount[]> {
  return await countWorklist(reader, {
    ...filtersOf(view),
    whose: asked.whose,
    personId: person.id,
    snoozed: asked.isResting,
    dueDays: asked.dueDays,
  });
}
