import type { providerAdjustments } from "#queries/payments/provider-adjustments.ts";
import type { RowOf } from "#queries/query.ts";
import type { Column } from "../../tables/column.ts";
import { adjustmentWords } from "./adjustment-words.ts";

export type Adjustment = RowOf<typeof providerAdjustments>;

/** Provider-level adjustments by payer and reason. */
export function adjustmentColumns(adjustments: readonly Adjustment[]): Column<Adjustment>[] {
  const reason = (row: Adjustment) => `${row.reason_code} · ${adjustmentWords(row.reason_code)}`;
  return [
    { id: "payer", header: "Payer", value: (row) => row.payer },
    {
      id: "reason",
      header: "Reason",
      isWrapped: true,
      width: 160,
      value: (row) => row.reason_code,
      cell: reason,
      inFile: reason,
    },
    {
      id: "taken",
      header: "Taken",
      value: (row) => row.taken_cents,
      kind: "money",
      total: adjustments.reduce((sum, row) => sum + row.taken_cents, 0),
      hint: (row) => (row.taken_cents < 0 ? "Added to the check" : undefined),
    },
  ];
}
