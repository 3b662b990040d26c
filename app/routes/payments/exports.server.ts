import { noLink } from "#app/exports/no-link.ts";
import { tableExport } from "#app/exports/table-export.ts";
import { filtersOf } from "#app/page.server.ts";
import { trendFilters } from "#app/trend-filters.ts";
import { cashColumns } from "#app/ui/cash-columns.ts";
import { cashByMonth as cashByMonthQuery } from "#queries/payments/cash-by-month.ts";
import { daysToPayment as daysQuery } from "#queries/payments/days-to-payment.ts";
import { lagSplit } from "#queries/payments/lag-split.ts";
import { paidShares } from "#queries/payments/paid-shares.ts";
import { providerAdjustments as adjustmentsQuery } from "#queries/payments/provider-adjustments.ts";
import { adjustmentColumns } from "./adjustment-columns.ts";
import { lagColumns, lagsOf } from "./lag-columns.ts";
import { payerDaysColumns, payerDaysRows, payerDaysSort } from "./payer-days-columns.tsx";
import { readLargestUnmatched } from "./read-unmatched.server.ts";
import { unmatchedColumns } from "./unmatched-columns.ts";

const payments = { path: "/payments", read: "see_figures" } as const;

const daysToPayment = tableExport({
  ...payments,
  name: "days-to-payment",
  title: "Days to payment by payer",
  async rows({ reader, view }) {
    const filters = filtersOf(view);
    const [payers, shares] = await Promise.all([
      reader.run(daysQuery, filters),
      reader.run(paidShares, filters),
    ]);
    return {
      columns: payerDaysColumns(payers, null, shares, noLink),
      rows: payerDaysRows(payers, shares),
      sortParam: "payer-sort",
      initialSort: payerDaysSort,
    };
  },
});

const daysByStep = tableExport({
  ...payments,
  name: "days-by-step",
  title: "Where the days go",
  async rows({ reader, view }) {
    const { payers, steps } = lagsOf(await reader.run(lagSplit, filtersOf(view)));
    return { columns: lagColumns(steps), rows: payers };
  },
});

const cashByMonth = tableExport({
  ...payments,
  name: "cash-by-month",
  title: "Cash by month",
  async rows({ reader, view }) {
    const cash = await reader.run(cashByMonthQuery, trendFilters(view));
    return { columns: cashColumns(cash, noLink), rows: cash, sortParam: "cash-sort" };
  },
});

const providerAdjustments = tableExport({
  ...payments,
  name: "provider-adjustments",
  title: "Provider-level adjustments",
  async rows({ reader, view }) {
    const adjustments = await reader.run(adjustmentsQuery, filtersOf(view));
    return { columns: adjustmentColumns(adjustments), rows: adjustments, sortParam: "plb-sort" };
  },
});

const largestUnmatched = tableExport({
  ...payments,
  name: "largest-unmatched-cash",
  title: "Unmatched cash, the largest payments",
  rows: async ({ reader, view }) => ({
    columns: unmatchedColumns(noLink),
    rows: await readLargestUnmatched(reader, view),
    sortParam: "unmatched-sort",
  }),
});

/** The tables of its page. */
export const paymentsExports = [
  daysToPayment,
  daysByStep,
  cashByMonth,
  providerAdjustments,
  largestUnmatched,
];
