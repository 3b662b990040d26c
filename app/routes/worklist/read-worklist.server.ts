import type { View } from "#app/filters.ts";
import { takenBy } from "#app/follow-up/presence.server.ts";
import { filtersOf } from "#app/page.server.ts";
import { personNames } from "#app/people/people.server.ts";
import type { Person } from "#app/people/person.ts";
import type { Reader } from "#queries/reader.ts";
import { batchClaims } from "#queries/worklist/batch-claims.ts";
import { listWorklist, type WorklistRow } from "#queries/worklist/list-worklist.ts";
import type { BatchClaim, WorklistItem } from "./worklist-row.ts";
import type { WorklistView } from "./worklist-view.ts";

export const WORKLIST_PAGE = 100;

/** One page of the worklist: the query's rows, whose they are by name, who has them open, and the claims of batches. */
export async function readItems(
  reader: Reader,
  view: View,
  asked: WorklistView,
  person: Person,
): Promise<WorklistItem[]> {
  const [rows, names] = await Promise.all([
    listWorklist(reader, {
      ...askedOf(view, asked, person),
      limit: WORKLIST_PAGE,
      offset: (asked.page - 1) * WORKLIST_PAGE,
    }),
    personNames(),
  ]);
  const taken = takenBy(
    rows.map((row) => row.claim_id),
    person,
  );
  const batches = await readBatches(reader, rows, view.asOf);
  return rows.map((row) => ({
    ...row,
    assignee: nameOf(row, names),
    takenBy: taken.get(row.claim_id) ?? null,
    batch: batches.get(row.item_id) ?? [],
  }));
}

/** All of the worklist, without what only hands at work need. */
export async function readAllItems(
  reader: Reader,
  view: View,
  asked: WorklistView,
  person: Person,
): Promise<WorklistItem[]> {
  const [rows, names] = await Promise.all([
    listWorklist(reader, askedOf(view, asked, person)),
    personNames(),
  ]);
  return rows.map((row) => ({ ...row, assignee: nameOf(row, names), takenBy: null, batch: [] }));
}

function askedOf(
  view: View,
  { queue, whose, isResting, dueDays, sort }: WorklistView,
  person: Person,
) {
  return {
    ...filtersOf(view),
    queue,
    whose,
    personId: person.id,
    snoozed: isResting,
    dueDays,
    sort,
  };
}

function nameOf({ assignee_id }: WorklistRow, names: ReadonlyMap<string, string>): string | null {
  return assignee_id === null ? null : (names.get(assignee_id) ?? "someone else");
}

async function readBatches(
  reader: Reader,
  rows: readonly WorklistRow[],
  asOf: string,
): Promise<Map<string, BatchClaim[]>> {
  const batches = rows.filter(({ claims }) => claims > 1);
  if (batches.length === 0) return new Map();
  const claimIds = batches.flatMap(({ claim_ids }) => claim_ids);
  const claims = await reader.run(batchClaims, { claimIds, asOf });
  return new Map(
    batches.map(({ item_id, claim_ids }) => {
      const own = new Set(claim_ids);
      return [item_id, claims.filter(({ claim_id }) => own.has(claim_id))];
    }),
  );
}
