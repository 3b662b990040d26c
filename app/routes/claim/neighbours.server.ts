import { parseDrill } from "#app/drill.ts";
import type { View } from "#app/filters.ts";
import type { Found } from "#app/found.server.ts";
import { PAGE_SIZE, parseListView, withParams } from "#app/list-view.ts";
import { filtersOf } from "#app/page.server.ts";
import { claimOrder } from "#queries/claims/claim-order.ts";
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
  const drill = parseDrill(search, found.text);
  const list = { ...filtersOf(view), ...drill, sort, limit: null, offset: null };
  const [order] = await reader.run(claimOrder, list);
  const ids = order?.claim_ids ?? [];
  const at = ids.indexOf(id);
  const to = (claim: string | undefined) =>
    claim === undefined ? null : `/claims/${claim}${withParams(search, { source: null })}`;
  const page = Math.floor(at / PAGE_SIZE) + 1;
  const back = `/claims${withParams(search, { source: null, page: page > 1 ? String(page) : null })}`;
  if (at < 0) return noPlace(back, ids.length);
  return {
    isWorklist: false,
    position: at + 1,
    total: ids.length,
    previous: to(ids[at - 1]),
    next: to(ids[at + 1]),
    back: `${back}#${id}`,
  };
}

/** A claim that was not opened from the list, or from a search that has ended. */
function noPlace(back: string, total = 0): Neighbours {
  return { isWorklist: false, position: null, total, previous: null, next: null, back };
}
