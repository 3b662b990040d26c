import { Link } from "@remix-run/react";
import { unmatchedCash } from "#queries/loads/unmatched-cash.ts";
import type { RowOf } from "#queries/query.ts";
import { counted, moneyExact } from "#reports/format.ts";
import type { Column } from "../../tables/column.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { useView } from "../../ui/view.tsx";

type Row = RowOf<typeof unmatchedCash>;

const kinds: Record<string, string> = {
  remittance_claim: "claim that no 837 explains",
  reversal_without_original: "reversal without its original",
  reversal_sign: "reversal told with a plus sign",
  unapplied_patient: "patient's, applied to no claim",
};

/** Cash that no claim explains, the largest first: it counts as cash all the same. */
export function UnmatchedCash({ rows }: { rows: Row[] }) {
  const { link } = useView();
  const [first] = rows;
  const columns: Column<Row>[] = [
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
  return (
    <Section
      title="Unmatched cash"
      note={
        first
          ? `${counted(first.total, "payment")}, ${moneyExact(first.total_cents)} in all; the largest are shown. It still counts as cash.`
          : undefined
      }
      explained={{
        title: unmatchedCash.title,
        definition: unmatchedCash.definition,
        target: null,
        query: unmatchedCash.name,
      }}
      aside={
        <Link className="link text-table" to={link("/loads")}>
          All on Loads
        </Link>
      }
    >
      <DataTable
        caption="Unmatched cash"
        rows={rows}
        columns={columns}
        rowKey={(row) => `${row.file_id} ${row.segment_no} ${row.kind}`}
        sortParam="unmatched-sort"
        empty="All cash of this period matches a claim."
      />
    </Section>
  );
}
