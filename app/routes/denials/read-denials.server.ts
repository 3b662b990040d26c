import { poolCauses, poolPlaces } from "#app/compared/pools.ts";
import { readCompared } from "#app/compared/read-compared.server.ts";
import type { View } from "#app/filters.ts";
import { filtersOf } from "#app/page.server.ts";
import { codeTitles } from "#queries/denials/code-titles.ts";
import { denialCauses } from "#queries/denials/denial-causes.ts";
import { denialsByPlace } from "#queries/denials/denials-by-place.ts";
import type { Reader } from "#queries/reader.ts";
import { dimensionOf } from "./place.ts";

/** Root causes, what they come to, and their denied cents in the period compared with (null: no comparison). */
export async function readCauses(reader: Reader, view: View) {
  const [causes, before] = await Promise.all([
    reader.run(denialCauses, filtersOf(view)),
    readCompared(
      { reader, view },
      { query: denialCauses, params: (then) => then, by: "period", pool: poolCauses },
    ),
  ]);
  return {
    causes: causes.filter((row) => row.root_cause !== "total"),
    total: causes.find((row) => row.root_cause === "total") ?? null,
    before:
      before.rows &&
      Object.fromEntries(before.rows.map((row) => [row.root_cause, row.denied_cents])),
  };
}

/** Denied money by code and by what the address lays it out by, now and in the period compared with. */
export async function readPlaces(reader: Reader, view: View, search: URLSearchParams) {
  const dimension = dimensionOf(search);
  const { by } = dimension;
  const [places, placesBefore, titles] = await Promise.all([
    reader.run(denialsByPlace, { ...filtersOf(view), by }),
    readCompared(
      { reader, view },
      {
        query: denialsByPlace,
        params: (then) => ({ ...then, by }),
        by: "period",
        pool: poolPlaces,
      },
    ),
    reader.run(codeTitles, {}),
  ]);
  return {
    places,
    placesBefore: placesBefore.rows,
    /** Why nothing is compared with; null: nothing was asked for, or it is. */
    notCompared: placesBefore.reason,
    titles: Object.fromEntries(titles.map(({ carc, title }) => [carc, title])),
    dimension,
  };
}
