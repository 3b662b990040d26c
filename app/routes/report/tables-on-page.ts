import type { PlainRow } from "#queries/rows.ts";
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

type Screen = {
  readonly path: string;
  readonly title: string;
  readonly extra?: { readonly [name: string]: string };
};

/** Where a table's matter is shown at length. */
export const screenOf: { readonly [table: string]: Screen } = {
  months: { path: "/", title: "Overview" },
  "bridge-months": { path: "/aging", title: "Aging" },
  "aging-by-payer": { path: "/aging", title: "Aging" },
  "denials-by-cause": { path: "/denials", title: "Denials" },
  "denials-by-payer": { path: "/denials", title: "Denials" },
  "denials-recovered": { path: "/denials", title: "Denials" },
  "days-to-payment": { path: "/payments", title: "Payments" },
  "cash-by-payer": { path: "/payments", title: "Payments" },
  gates: { path: "/acceptance", title: "First pass" },
  providers: { path: "/denials", title: "Denials", extra: { by: "provider" } },
  locations: { path: "/denials", title: "Denials", extra: { by: "location" } },
  "cpt-families": { path: "/denials", title: "Denials", extra: { by: "cpt-family" } },
  freshness: { path: "/loads", title: "Loads" },
};

/** Tables whose first column names payers of claims: the filter knows them. */
const byPayer: readonly string[] = [
  "aging-by-payer",
  "denials-by-payer",
  "days-to-payment",
  "modifier-25",
];

/** Where a row of a table is shown at length, by the month, payer or provider that it is of; null: nowhere. */
export function rowScreen(table: string, row: PlainRow): Omit<Screen, "title"> | null {
  const { month, payer, provider_id: provider } = row;
  if (typeof month === "string") return { path: `/reports/${month}` };
  if (table === "providers" && typeof provider === "string")
    return { path: "/", extra: { provider } };
  if (byPayer.includes(table) && typeof payer === "string")
    return { path: screenOf[table]?.path ?? "/denials", extra: { payer } };
  return null;
}
