import { payerFreshness } from "#queries/loads/payer-freshness.ts";
import { monthFigures } from "#queries/month/month-figures.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { lastLoadChanges } from "#queries/overview/last-load-changes.ts";
import { topActions } from "#queries/overview/top-actions.ts";
import { cashByMonth } from "#queries/payments/cash-by-month.ts";
import { ownTargets } from "#queries/settings/own-targets.ts";
import { historyOf, type Page, readComparedKpis } from "../../compared/read-compared.server.ts";
import { filtersOf } from "../../page.server.ts";
import { trendFilters } from "../../trend-filters.ts";

/** Everything that the page shows. */
export async function readOverview(page: Page) {
  const { reader, view } = page;
  const filters = filtersOf(view);
  const months = trendFilters(view);
  const [now, before, trend, cash, actions, changes, freshness, targets, complete] =
    await Promise.all([
      reader.run(kpiSummary, filters),
      readComparedKpis(page),
      reader.run(monthFigures, months),
      reader.run(cashByMonth, months),
      reader.run(topActions, filters),
      reader.run(lastLoadChanges, filters),
      reader.run(payerFreshness, { asOf: view.asOf }),
      reader.run(ownTargets, {}),
      historyOf(page),
    ]);
  const sql = kpiSummary.sql;
  return { now, before, trend, cash, actions, changes, freshness, targets, complete, sql };
}
