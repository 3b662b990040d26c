import { noLink } from "#app/exports/no-link.ts";
import { tableExport } from "#app/exports/table-export.ts";
import { filtersOf } from "#app/page.server.ts";
import { trendFilters } from "#app/trend-filters.ts";
import { firstPass } from "#queries/acceptance/first-pass.ts";
import { gates } from "#queries/acceptance/gates.ts";
import { rejections } from "#queries/acceptance/rejections.ts";
import { monthFigures } from "#queries/month/month-figures.ts";
import { gateColumns, gatesOf } from "./gate-columns.ts";
import { passColumns } from "./pass-columns.ts";
import { payerPassColumns, payerPassSort } from "./payer-pass-columns.tsx";
import { rejectionFileColumns } from "./rejection-columns.tsx";

const acceptance = { path: "/acceptance", read: "see_figures" } as const;

const firstPassByGate = tableExport({
  ...acceptance,
  name: "first-pass-by-gate",
  title: "First pass by gate",
  async rows({ reader, view }) {
    const [counts] = await reader.run(gates, filtersOf(view));
    return { columns: gateColumns, rows: counts ? gatesOf(counts) : [] };
  },
});

const firstPassByMonth = tableExport({
  ...acceptance,
  name: "first-pass-by-month",
  title: "Accepted and resolved, by month of first submission",
  rows: async ({ reader, view }) => ({
    columns: passColumns(noLink),
    rows: await reader.run(monthFigures, trendFilters(view)),
    sortParam: "pass-sort",
  }),
});

const rejectionsByReason = tableExport({
  ...acceptance,
  name: "rejections-by-reason",
  title: "Rejections by reason",
  rows: async ({ reader, view }) => ({
    columns: rejectionFileColumns,
    rows: await reader.run(rejections, filtersOf(view)),
    sortParam: "reason-sort",
  }),
});

const firstPassByPayer = tableExport({
  ...acceptance,
  name: "first-pass-by-payer",
  title: "First pass by payer of the first submission",
  async rows({ reader, view }) {
    const payers = await reader.run(firstPass, filtersOf(view));
    return {
      columns: payerPassColumns(payers, null, noLink),
      rows: payers,
      sortParam: "payer-sort",
      initialSort: payerPassSort,
    };
  },
});

/** The tables of its page. */
export const acceptanceExports = [
  firstPassByGate,
  firstPassByMonth,
  rejectionsByReason,
  firstPassByPayer,
];
