import { agingHeat } from "#queries/aging/aging-heat.ts";
import { arAging } from "#queries/aging/ar-aging.ts";
import { monthFigures } from "#queries/month/month-figures.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { ownTargets } from "#queries/settings/own-targets.ts";
import { poolCells } from "../../compared/pools.ts";
import {
  historyOf,
  type Page,
  readCompared,
  readComparedKpis,
} from "../../compared/read-compared.server.ts";
import { filtersOf } from "../../page.server.ts";
import { trendFilters } from "../../trend-filters.ts";
import { partyOf } from "./party-of.ts";

/** Everything that the page shows. */
export async function readAging(page: Page, search: URLSearchParams) {
  const { reader, view } = page;
  const filters = filtersOf(view);
  const party = partyOf(search);
  const months = trendFilters(view);
  const [heat, heatBefore, aging, kpis, kpisBefore, trend, targets, complete] = await Promise.all([
    reader.run(agingHeat, { ...filters, party: party ?? null }),
    readCompared(page, {
      query: agingHeat,
      params: (then) => ({ ...then, party: party ?? null }),
      by: "day",
      pool: poolCells,
    }),
    reader.run(arAging, filters),
    reader.run(kpiSummary, filters),
    readComparedKpis(page),
    reader.run(monthFigures, months),
    reader.run(ownTargets, {}),
    historyOf(page),
  ]);
  return {
    heat,
    heatBefore,
    aging,
    trend,
    targets,
    complete,
    daysBefore: kpisBefore.rows.find((row) => row.name === "days_in_ar") ?? null,
    over90: kpis.find((row) => row.name === "ar_over_90_rate") ?? null,
    daysInAr: kpis.find((row) => row.name === "days_in_ar") ?? null,
    sql: arAging.sql,
  };
}
