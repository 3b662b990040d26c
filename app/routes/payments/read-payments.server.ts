import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { cashByMonth } from "#queries/payments/cash-by-month.ts";
import { daysToPayment } from "#queries/payments/days-to-payment.ts";
import { lagSplit } from "#queries/payments/lag-split.ts";
import { paidShares } from "#queries/payments/paid-shares.ts";
import { providerAdjustments } from "#queries/payments/provider-adjustments.ts";
import { poolDays } from "../../compared/pools.ts";
import { type Page, readCompared, readComparedKpis } from "../../compared/read-compared.server.ts";
import { filtersOf } from "../../page.server.ts";
import { trendFilters } from "../../trend-filters.ts";
import { readLargestUnmatched } from "./read-unmatched.server.ts";

/** Everything that the page shows. */
export async function readPayments(page: Page) {
  const { reader, view } = page;
  const filters = filtersOf(view);
  const months = trendFilters(view);
  const [kpis, kpisBefore, payers, earlier, shares, lags, cash, adjustments, unmatched] =
    await Promise.all([
      reader.run(kpiSummary, filters),
      readComparedKpis(page),
      reader.run(daysToPayment, filters),
      readCompared(page, {
        ...{ query: daysToPayment, params: (then) => then, by: "period", pool: poolDays },
      }),
      reader.run(paidShares, filters),
      reader.run(lagSplit, filters),
      reader.run(cashByMonth, months),
      reader.run(providerAdjustments, filters),
      readLargestUnmatched(reader, view),
    ]);
  const kpi = (name: string) => kpis.find((row) => row.name === name) ?? null;
  return {
    median: kpi("days_to_payment_median"),
    p90: kpi("days_to_payment_p90"),
    cashKpi: kpi("cash"),
    cashBefore: kpisBefore.rows.find((row) => row.name === "cash") ?? null,
    payers,
    earlier,
    shares,
    lags,
    cash,
    adjustments,
    unmatched,
    sql: { days: daysToPayment.sql, lags: lagSplit.sql },
  };
}
