import type { Column } from "#app/tables/column.ts";
import { cashWords } from "#reports/cash-words.ts";
import type { readCash } from "./read-loads.server.ts";

export type Line = Awaited<ReturnType<typeof readCash>>["reconciliation"][number];

/** Lines of nothing are left out, sums and the unexplained never. */
export function linesShown(lines: readonly Line[]): Line[] {
  return lines.filter(
    ({ line, cents }) => cents !== 0 || line === "unexplained" || cashWords[line]?.kind === "sum",
  );
}

/** From the ledger to the cash; a sum closes what stands above it. */
export const cashLineColumns: Column<Line>[] = [
  { id: "line", header: "Line", value: ({ line }) => cashWords[line]?.words ?? line },
  {
    id: "kind",
    header: "Part, sum or aside",
    value: ({ line }) => cashWords[line]?.kind ?? "part",
  },
  { id: "amount", header: "Amount", value: (row) => row.cents, kind: "exact" },
];
