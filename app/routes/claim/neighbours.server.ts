import { parseDrill } from "#app/drill.ts";
import type { View } from "#app/filters.ts";
import { PAGE_SIZE, parseListView, withParams } from "#app/list-view.ts";
import { filtersOf } from "#app/page.server.ts";
import { claimNeighbours } from "#queries/claims/claim-neighbours.ts";
import type { Reader } from "#queries/reader.ts";

/** The claim's place in the list it was opened from; addresses keep every filter, drill and order of that list. */
export type Neighbours = {
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
): Promise<Neighbours> {
  const { sort } = parseListView(search);
  const list = { ...filtersOf(view), ...parseDrill(search), sort, limit: null, offset: null };
  const [place] = await reader.run(claimNeighbours, { ...list, claimId: id });
  const to = (claim: string | null | undefined) =>
    claim ? `/claims/${claim}${withParams(search, { source: null })}` : null;
  const page = place ? Math.ceil(place.position / PAGE_SIZE) : 1;
  const back = `/claims${withParams(search, { source: null, page: page > 1 ? String(page) : null })}`;
  return {
    position: place?.position ?? null,
    total: place?.total ?? 0,
    previous: to(place?.previous_id),
    next: to(place?.next_id),
    back: place ? `${back}#${id}` : back,
  };
}
