import { cashByPayerAndMonth } from "#reports/monthly/cash-by-month.ts";
import type { ReportTable } from "#reports/monthly/monthly-report.ts";
import type { ShownReport } from "./read-month-page.server.ts";

/** Drawn otherwise on the page, or behind the figures. */
const drawn: readonly string[] = [
  "figures",
  "bridge",
  "cash-reconciliation",
  "actions",
  "definitions",
];

/** The tables that stand on the page as tables, in the report's order. */
export function tablesOnPage(report: ShownReport): ReportTable[] {
  return report.tables
    .filter(({ id }) => !drawn.includes(id))
    .map((table) => (table.id === "cash-by-payer" ? cashByPayerAndMonth(table) : table));
}

/** Where a table's matter is shown at length. */
export const screenOf: {
  readonly [table: string]: { readonly path: string; readonly title: string };
} = {
  months: { path: "/", title: "Overview" },
  "bridge-months": { path: "/aging", title: "Aging" },
  "aging-by-payer": { path: "/aging", title: "Aging" },
  "denials-by-cause": { path: "/denials", title: "Denials" },
  "denials-by-payer": { path: "/denials", title: "Denials" },
  "denials-recovered": { path: "/denials", title: "Denials" },
  "days-to-payment": { path: "/payments", title: "Payments" },
  "cash-by-payer": { path: "/payments", title: "Payments" },
  gates: { path: "/acceptance", title: "First pass" },
};
