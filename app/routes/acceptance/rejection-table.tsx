import { useMemo } from "react";
import { DataTable } from "../../tables/data-table.tsx";
import { useView } from "../../ui/view.tsx";
import { type Rejection, rejectionColumns } from "./rejection-columns.tsx";

export function RejectionTable({ rows }: { rows: Rejection[] }) {
  const { link } = useView();
  const columns = useMemo(() => rejectionColumns(link), [link]);
  return (
    <DataTable
      caption="Rejections by reason"
      rows={rows}
      columns={columns}
      rowKey={(row) => `${row.rejected_by} ${row.code}`}
      sortParam="reason-sort"
      empty="Nothing was rejected in this period."
    />
  );
}
