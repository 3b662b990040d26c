import type { Drill } from "#app/drill.ts";
import type { View } from "#app/filters.ts";
import { PAGE_SIZE, parseListView } from "#app/list-view.ts";
import { filtersOf } from "#app/page.server.ts";
import { claims } from "#queries/claims/claims.ts";
import { claimsTotals } from "#queries/claims/claims-totals.ts";
import type { Reader } from "#queries/reader.ts";

/** A page of the list and its totals, side by side. */
export async function readClaims(
  reader: Reader,
  view: View,
  drill: Drill,
  search: URLSearchParams,
) {
  const { sort, page } = parseListView(search);
  const asked = { ...filtersOf(view), ...drill };
  const window = { sort, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const [rows, [totals]] = await Promise.all([
    reader.run(claims, { ...asked, ...window }),
    reader.run(claimsTotals, asked),
  ]);
  return { rows, totals: totals ?? null };
}
