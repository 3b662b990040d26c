import type { ParamValues } from "./bind.ts";
import { OutOfReach } from "./errors.ts";
import type { Columns } from "./query.ts";
import { query } from "./query.ts";
import { isWhole, type Reach } from "./reach.ts";
import sql from "./reach-places.sql?raw";

/** Practices and locations that have claims within reach. */
export const reachPlaces = query({
  name: "reach-places",
  title: "Practices and locations within reach",
  unit: "claims",
  definition: {
    words: "Places of the claims that a person may see.",
    numerator: "–",
    denominator: "–",
    basis: "all days",
    excludes: "–",
    source: "claims",
  },
  target: null,
  sql,
  params: {},
  columns: { practice_id: "VARCHAR", location_id: "VARCHAR?" },
});

type Places = readonly { readonly practice_id: string; readonly location_id: string | null }[];

/**
 * The filters of a call cut to a reach: where nothing is asked, what is allowed stands there, so that a query which decides
 * by its filters takes a limited person for one who set them.
 *
 * @throws OutOfReach where a practice or location is asked for that is not within reach
 */
export async function narrowParams(
  declared: Columns,
  params: ParamValues,
  reach: Reach,
  places: () => Promise<Places>,
): Promise<ParamValues> {
  if (isWhole(reach)) return params;
  const practice = await narrowed("practice", reach.practices, (place) => place.practice_id);
  const location = await narrowed("location", reach.locations, (place) => place.location_id);
  return { ...params, ...practice, ...location };

  async function narrowed(
    name: string,
    allowed: readonly string[] | null,
    idOf: (place: Places[number]) => string | null,
  ): Promise<ParamValues> {
    if (declared[name] !== "VARCHAR[]") return {};
    const value = params[name];
    const asked = Array.isArray(value) ? value : [];
    if (asked.length === 0) return { [name]: [...(allowed ?? [])].sort() };
    const known = new Set<unknown>((await places()).map(idOf));
    const isWithin = (id: string) => (allowed === null ? known.has(id) : allowed.includes(id));
    if (!asked.every(isWithin)) throw new OutOfReach();
    return { [name]: asked };
  }
}
