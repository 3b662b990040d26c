import type { Column } from "#app/tables/column.ts";
import { count } from "#reports/format.ts";
import { instant } from "./instant.ts";
import type { readFiles } from "./read-loads.server.ts";

type Load = Awaited<ReturnType<typeof readFiles>>["loads"][number];

/** Every load: what its files held, what became of them. */
export const loadColumns: Column<Load>[] = [
  {
    id: "at",
    header: "Loaded",
    value: (row) => row.loaded_at,
    cell: (row) => instant(row.loaded_at),
  },
  { id: "files", header: "Files", value: (row) => row.files, kind: "count" },
  { id: "status", header: "Of these", value: (row) => statuses(row), sortable: false },
  { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
  { id: "charge", header: "Charged", value: (row) => row.charge_cents, kind: "exact" },
  { id: "paid", header: "Paid", value: (row) => row.paid_cents, kind: "exact" },
  {
    id: "repeats",
    header: "Repeated transactions",
    value: (row) => row.duplicate_transactions,
    kind: "count",
  },
  { id: "issues", header: "Issues", value: (row) => row.issues, kind: "count" },
];

/** How many files came to what. */
function statuses(load: Load): string {
  const parts = [
    load.loaded > 0 && `${count(load.loaded)} loaded`,
    load.partial > 0 && `${count(load.partial)} partial`,
    load.rejected > 0 && `${count(load.rejected)} rejected`,
    load.unsupported > 0 && `${count(load.unsupported)} unsupported`,
  ];
  return parts.filter(Boolean).join(", ");
}
