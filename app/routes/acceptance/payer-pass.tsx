import { useMemo } from "react";
import { DataTable } from "../../tables/data-table.tsx";
import { useView } from "../../ui/view.tsx";
import { type PayerRow, payerPassColumns, payerPassSort } from "./payer-pass-columns.tsx";

/** The payers' gates, and how their rates moved; `earlier`: the period compared with, null for none. */
export function PayerPass({ rows, earlier }: { rows: PayerRow[]; earlier: PayerRow[] | null }) {
  const { link } = useView();
  const columns = useMemo(() => payerPassColumns(rows, earlier, link), [rows, earlier, link]);
  return (
    <DataTable
      caption="First pass by payer"
      rows={rows}
      columns={columns}
      rowKey={(row) => row.payer}
      initialSort={payerPassSort}
      sortParam="payer-sort"
      hasKeys
    />
  );
}
