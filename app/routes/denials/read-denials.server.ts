import { poolCauses, poolPlaces } from "#app/compared/pools.ts";
import {
  historyOf,
  type Page,
  readCompared,
  readComparedKpis,
} from "#app/compared/read-compared.server.ts";
import type { View } from "#app/filters.ts";
import { filtersOf } from "#app/page.server.ts";
import { trendFilters } from "#app/trend-filters.ts";
import { codeTitles } from "#queries/denials/code-titles.ts";
import { denialCauses } from "#queries/denials/denial-causes.ts";
import { denialsByMonth } from "#queries/denials/denials-by-month.ts";
import { denialsByPlace } from "#queries/denials/denials-by-place.ts";
import { monthFigures } from "#queries/month/month-figures.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import type { Reader } from "#queries/reader.ts";
import { ownTargets } from "#queries/settings/own-targets.ts";
import { dimensionOf } from "./place.ts";

/** Everything that the page shows. */
export async function readDenials(page: Page, search: URLSearchParams) {
  const { reader, view } = page;
  const filters = filtersOf(view);
  const months = trendFilters(view);
  const [causes, places, trend, kpis, kpisBefore, figures, targets, complete] = await Promise.all([
    readCauses(reader, view),
    readPlaces(reader, view, search),
    reader.run(denialsByMonth, months),
    reader.run(kpiSummary, filters),
    readComparedKpis(page),
    reader.run(monthFigures, months),
    reader.run(ownTargets, {}),
    historyOf(page),
  ]);
  const ofDenials = (row: { name: string }) => row.name === "initial_denial_rate";
  return {
    ...causes,
    ...places,
    trend,
    figures,
    targets,
    complete,
    rates: kpis.find(ofDenials) ?? null,
    ratesBefore: kpisBefore.rows.find(ofDenials) ?? null,
    sql: { causes: denialCauses.sql, places: denialsByPlace.sql },
  };
}

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
