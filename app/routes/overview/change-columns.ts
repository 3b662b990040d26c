import type { lastLoadChanges } from "#queries/overview/last-load-changes.ts";
import type { RowOf } from "#queries/query.ts";
import type { Column } from "../../tables/column.ts";

export type Change = RowOf<typeof lastLoadChanges>;

const words: Record<string, [one: string, many: string]> = {
  claims: ["claim", "claims"],
  payments: ["payment by a payer", "payments by payers"],
  denials: ["line denied", "lines denied"],
  patient_payments: ["patient payment", "patient payments"],
};

/** What was brought, in words that follow its number. */
export function changeWords({ kind, n }: Change): string {
  return words[kind]?.[n === 1 ? 0 : 1] ?? kind;
}

/** What the last load's files brought. */
export const changeColumns: Column<Change>[] = [
  { id: "what", header: "What", value: changeWords },
  { id: "number", header: "Number", value: (row) => row.n, kind: "count" },
  { id: "amount", header: "Amount", value: (row) => row.amount_cents, kind: "money" },
];
