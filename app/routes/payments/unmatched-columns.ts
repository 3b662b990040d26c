import type { unmatchedCash } from "#queries/loads/unmatched-cash.ts";
import type { RowOf } from "#queries/query.ts";
import type { Column } from "../../tables/column.ts";
import type { Link } from "../../ui/view.tsx";

export type Unmatched = RowOf<typeof unmatchedCash>;

/** How many payments without a claim the payments page shows: the largest. */
export const unmatchedShown = 8;

const kinds: Record<string, string> = {
  remittance_claim: "claim that no 837 explains",
  reversal_without_original: "reversal without its original",
  reversal_sign: "reversal told with a plus sign",
  unapplied_patient: "patient's, applied to no claim",
};

/** Cash that no claim explains. */
export function unmatchedColumns(link: Link): Column<Unmatched>[] {
  return [
    {
      id: "paid",
      header: "Paid",
      value: (row) => row.paid_on,
      kind: "date",
      href: (row) => (row.claim_id ? link(`/claims/${row.claim_id}`) : undefined),
    },
    { id: "from", header: "From", value: (row) => row.payer ?? "patient", isWrapped: true },
    {
      id: "kind",
      header: "What it is",
      value: (row) => kinds[row.kind] ?? row.kind,
      isWrapped: true,
    },
    { id: "amount", header: "Amount", value: (row) => row.amount_cents, kind: "exact" },
  ];
}
