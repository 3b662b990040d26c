import { firstPass } from "#queries/acceptance/first-pass.ts";
import { gates } from "#queries/acceptance/gates.ts";
import { rejections } from "#queries/acceptance/rejections.ts";
import { monthFigures } from "#queries/month/month-figures.ts";
import { ownTargets } from "#queries/settings/own-targets.ts";
import { poolGates, poolPayers } from "../../compared/pools.ts";
import { type Page, readCompared } from "../../compared/read-compared.server.ts";
import { filtersOf } from "../../page.server.ts";
import { trendFilters } from "../../trend-filters.ts";

/** Everything that the page shows. */
export async function readAcceptance(page: Page) {
  const { reader, view } = page;
  const filters = filtersOf(view);
  const months = trendFilters(view);
  const [[counts], payers, gatesBefore, earlier, reasons, trend, targets] = await Promise.all([
    reader.run(gates, filters),
    reader.run(firstPass, filters),
    readCompared(page, {
      ...{ query: gates, params: (then) => then, by: "period", pool: poolGates },
    }),
    readCompared(page, {
      ...{ query: firstPass, params: (then) => then, by: "period", pool: poolPayers },
    }),
    reader.run(rejections, filters),
    reader.run(monthFigures, months),
    reader.run(ownTargets, {}),
  ]);
  return {
    counts: counts ?? null,
    payers,
    gatesBefore,
    earlier,
    reasons,
    trend,
    targets,
    sql: { gates: gates.sql, payers: firstPass.sql, reasons: rejections.sql },
  };
}
