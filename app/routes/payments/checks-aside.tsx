import { providerAdjustments } from "#queries/payments/provider-adjustments.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { type Adjustment, adjustmentColumns } from "./adjustment-columns.ts";

/** Provider-level adjustments: money that moved at the foot of a check, outside any claim. */
export function ChecksAside({ adjustments }: { adjustments: Adjustment[] }) {
  return (
    <Section
      title="Provider-level adjustments"
      exported={{ table: "provider-adjustments", rows: adjustments.length }}
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
        columns={adjustmentColumns(adjustments)}
        rowKey={(row) => `${row.payer} ${row.reason_code}`}
        sortParam="plb-sort"
        empty="No remittance of this period has one."
      />
    </Section>
  );
}
