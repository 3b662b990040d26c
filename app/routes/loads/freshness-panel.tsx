import { DataTable } from "#app/tables/data-table.tsx";
import { useView } from "#app/ui/view.tsx";
import { counted } from "#reports/format.ts";
import { type Freshness, freshnessColumns } from "./freshness-columns.tsx";
import { Panel } from "./panel.tsx";

/** Which payers' remittances stay away for unusually long. */
export function FreshnessPanel({ rows }: { readonly rows: Freshness[] }) {
  const { link } = useView();
  const overdue = rows.filter(({ is_overdue }) => is_overdue);
  return (
    <Panel
      title="Freshness by payer"
      exported={{ table: "payer-freshness", rows: rows.length }}
      hint={`${overdue.length === 0 ? "No payer is silent for unusually long" : `${counted(overdue.length, "payer is", "payers are")} silent for unusually long: look for the files at the clearinghouse`}. Overdue: more than three times its usual gap and more than 5 days, with money open.`}
    >
      <DataTable
        caption="Freshness by payer"
        rows={rows}
        columns={freshnessColumns(link)}
        rowKey={(row) => row.payer}
        sortParam="fresh-sort"
        empty="No remittance is loaded."
      />
    </Panel>
  );
}
