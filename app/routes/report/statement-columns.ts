import type { Column } from "#app/tables/column.ts";

/** A line that leads to a sum, in cents. */
export type CentsLine = { readonly words: string; readonly cents: number };

/** Lines that lead to a sum, as on paper. */
export const statementColumns: Column<CentsLine>[] = [
  { id: "line", header: "Line", value: (row) => row.words },
  { id: "amount", header: "Amount", value: (row) => row.cents, kind: "exact" },
];
