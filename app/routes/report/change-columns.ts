import type { Column } from "#app/tables/column.ts";
import { difference } from "#reports/months/change-sentences.ts";
import type { BridgeChange, MonthChanges } from "#reports/months/month-changes.ts";

export type LateFile = MonthChanges["files"][number];

const lines = [
  { id: "opening_cents", header: "Before the month" },
  { id: "charges_cents", header: "Charges" },
  { id: "payments_cents", header: "Payments" },
  { id: "contractual_cents", header: "Contractual" },
  { id: "write_offs_cents", header: "Write-offs" },
  { id: "refunds_cents", header: "Refunds" },
] as const;

/** The files that came after closing, and what each posts in the month. */
export function lateFileColumns(files: readonly LateFile[]): Column<LateFile>[] {
  return [
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
      ({ id, header }): Column<LateFile> => ({
        id,
        header,
        value: (row) => row[id],
        kind: "exact",
        total: files.reduce((sum, row) => sum + row[id], 0),
      }),
    ),
  ];
}

/** The lines of the bridge when the month was closed, and now. */
export const differenceColumns: Column<BridgeChange>[] = [
  { id: "line", header: "Line of the bridge", value: (row) => row.title, sortable: false },
  {
    id: "closed",
    header: "When closed",
    value: (row) => row.closed,
    kind: "exact",
    sortable: false,
  },
  { id: "now", header: "Now", value: (row) => row.now, kind: "exact", sortable: false },
  {
    id: "difference",
    header: "Difference",
    value: (row) => row.now - row.closed,
    kind: "exact",
    cell: (row) => (row.now === row.closed ? "same" : difference(row.now - row.closed)),
    sortable: false,
  },
];
