import { useMemo } from "react";
import type { Column } from "#app/tables/column.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import type { MonthChanges } from "#reports/months/month-changes.ts";

type Row = MonthChanges["files"][number];

const lines = [
  { id: "opening_cents", header: "Before the month" },
  { id: "charges_cents", header: "Charges" },
  { id: "payments_cents", header: "Payments" },
  { id: "contractual_cents", header: "Contractual" },
  { id: "write_offs_cents", header: "Write-offs" },
  { id: "refunds_cents", header: "Refunds" },
] as const;

/** The files that came after closing, and what each posts in the month. */
export function LateFiles({ files, month }: { files: readonly Row[]; month: string }) {
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: "name", header: "File", value: (row) => row.name, isWrapped: true, width: 160 },
      { id: "kind", header: "Kind", value: (row) => row.kind },
      {
        id: "loaded",
        header: "Loaded",
        value: (row) => row.loaded_at.slice(0, 10),
        kind: "date",
      },
      { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
      ...lines.map(
        ({ id, header }): Column<Row> => ({
          id,
          header,
          value: (row) => row[id],
          kind: "exact",
          total: files.reduce((sum, row) => sum + row[id], 0),
        }),
      ),
    ],
    [files],
  );
  return (
    <div className="border-t border-line pt-3">
      <h3 className="px-4 pb-1 text-table font-semibold">Files that came after closing</h3>
      <p className="px-4 pb-2 text-table text-ink-2">
        What each posts up to the end of {month}. A late file can also change what earlier files
        post: then the lines of the bridge move by more, or less, than the files’ sum.
      </p>
      <DataTable
        caption="Files that came after closing"
        rows={[...files]}
        columns={columns}
        rowKey={(row) => `${row.loaded_at} ${row.name}`}
        sortParam="file-sort"
      />
    </div>
  );
}
