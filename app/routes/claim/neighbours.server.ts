import { parseDrill } from "#app/drill.ts";
import type { View } from "#app/filters.ts";
import type { Found } from "#app/found.server.ts";
import { PAGE_SIZE, parseListView, withParams } from "#app/list-view.ts";
import { filtersOf } from "#app/page.server.ts";
import { claimOrder } from "#queries/claims/claim-order.ts";
import { claimPlace } from "#queries/claims/claim-place.ts";
import type { ParamsOf } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";

/** The claim's place in the list it was opened from; addresses keep every filter, drill and order of that list. */
export type Neighbours = {
  /** Opened from the worklist: what comes next is decided when it is asked for. */
  readonly isWorklist: boolean;
  readonly position: number | null;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
  /** The list, on the page where this claim is, with its row to come back to. */
  readonly back: string;
};

/** People step through the beginning of a list; what is further down is looked for claim by claim. */
const head = 2_000;

export async function findNeighbours(
  reader: Reader,
  view: View,
  search: URLSearchParams,
  id: string,
  found: Found,
): Promise<Neighbours> {
  if (search.get("list") === "worklist") {
    const back = `/worklist${withParams(search, { source: null, list: null })}#${id}`;
    return { ...noPlace(back), isWorklist: true };
  }
  if (found.hasEnded) return noPlace(`/claims${withParams(search, { source: null, found: null })}`);
  const { sort } = parseListView(search);
  const list = { ...filtersOf(view), ...parseDrill(search, found.text), sort };
  const { total, place } = await findPlace(reader, list, id);
  const to = (claim: string | null) =>
    claim === null ? null : `/claims/${claim}${withParams(search, { source: null })}`;
  const page = place === null ? 1 : Math.floor((place.position - 1) / PAGE_SIZE) + 1;
  const back = `/claims${withParams(search, { source: null, page: page > 1 ? String(page) : null })}`;
  if (place === null) return noPlace(back, total);
  return {
    isWorklist: false,
    position: place.position,
    total,
    previous: to(place.previous_id),
    next: to(place.next_id),
    back: `${back}#${id}`,
  };
}

/** Where a claim stands in a list, counted from 1; null: it is not in it. */
async function findPlace(
  reader: Reader,
  list: Omit<ParamsOf<typeof claimPlace>, "claimId">,
  claimId: string,
) {
  const [order] = await reader.run(claimOrder, { ...list, limit: head });
  const ids = order?.claim_ids ?? [];
  const total = order?.total ?? 0;
  const at = ids.indexOf(claimId);
  const isLastKnown = at === ids.length - 1 && total > ids.length;
  if (at >= 0 && !isLastKnown) {
    const beside = { previous_id: ids[at - 1] ?? null, next_id: ids[at + 1] ?? null };
    return { total, place: { position: at + 1, ...beside } };
  }
  if (ids.length === total) return { total, place: null };
  const [place] = await reader.run(claimPlace, { ...list, claimId });
  return { total, place: place ?? null };
}

/** A claim that was not opened from the list, or from a search that has ended. */
function noPlace(back: string, total = 0): Neighbours {
  return { isWorklist: false, position: null, total, previous: null, next: null, back };
}
