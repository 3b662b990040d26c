import { providerAdjustments } from "#queries/payments/provider-adjustments.ts";
import type { RowOf } from "#queries/query.ts";
import type { Column } from "../../tables/column.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { adjustmentWords } from "./adjustment-words.ts";

type Row = RowOf<typeof providerAdjustments>;

/** Provider-level adjustments: money that moved at the foot of a check, outside any claim. */
export function ChecksAside({ adjustments }: { adjustments: Row[] }) {
  const columns: Column<Row>[] = [
    { id: "payer", header: "Payer", value: (row) => row.payer },
    {
      id: "reason",
      header: "Reason",
      isWrapped: true,
      width: 160,
      value: (row) => row.reason_code,
      cell: (row) => `${row.reason_code} · ${adjustmentWords(row.reason_code)}`,
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
  return (
    <Section
      title="Provider-level adjustments"
      note="Taken from whole checks, or added to them (in parentheses). They name no claim."
      explained={{
        title: providerAdjustments.title,
        definition: providerAdjustments.definition,
        target: null,
        query: providerAdjustments.name,
      }}
    >
      <DataTable
        caption="Provider-level adjustments by payer and reason"
        rows={adjustments}
        columns={columns}
        rowKey={(row) => `${row.payer} ${row.reason_code}`}
        sortParam="plb-sort"
        empty="No remittance of this period has one."
      />
    </Section>
  );
}
