import { defaultFilters } from "../filters.ts";
import type { RowOf } from "../query.ts";
import type { Reader } from "../reader.ts";
import { openChances } from "./open-chances.ts";

export type Chance = RowOf<typeof openChances>;

/** By the rows that the reader keeps: a chance stands on all denials, so one question serves every claim of a day. */
const byClaim = new WeakMap<object, Map<string, Chance[]>>();

/** How likely each open denial of a claim brings money, on a day. */
export async function claimChances(
  reader: Pick<Reader, "run">,
  claimId: string,
  asOf: string,
): Promise<readonly Chance[]> {
  const rows = await reader.run(openChances, { ...defaultFilters(asOf), from: asOf, to: asOf });
  const known = byClaim.get(rows) ?? groupsOf(rows);
  byClaim.set(rows, known);
  return known.get(claimId) ?? [];
}

function groupsOf(rows: readonly Chance[]): Map<string, Chance[]> {
  const groups = new Map<string, Chance[]>();
  for (const row of rows) {
    const group = groups.get(row.claim_id);
    if (group) group.push(row);
    else groups.set(row.claim_id, [row]);
  }
  return groups;
}
