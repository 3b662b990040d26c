import type { Column } from "#app/tables/column.ts";
import type { loadedFiles } from "#queries/loads/loaded-files.ts";
import type { RowOf } from "#queries/query.ts";
import { count } from "#reports/format.ts";

type File = RowOf<typeof loadedFiles>;

/** `issuesOf`: where a file's issues are listed. */
export function fileColumns(issuesOf: (row: File) => string): Column<File>[] {
  return [
    { id: "name", header: "File", value: (row) => row.name, hint: (row) => row.name },
    { id: "kind", header: "Kind", value: (row) => row.kind },
    {
      id: "status",
      header: "Status",
      value: (row) => row.status,
      cell: (row) => (
        <span
          className={
            row.status === "loaded" ? "" : row.status === "unsupported" ? "text-ink-2" : "text-bad"
          }
        >
          {row.status}
        </span>
      ),
    },
    { id: "last", header: "Dated", value: (row) => row.last_on, kind: "date" },
    { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
    { id: "lines", header: "Lines", value: (row) => row.lines, kind: "count" },
    { id: "charge", header: "Charged", value: (row) => row.charge_cents, kind: "exact" },
    { id: "paid", header: "Paid", value: (row) => row.paid_cents, kind: "exact" },
    {
      id: "segments",
      header: "Segments",
      value: (row) => row.segments,
      kind: "count",
      hint: (row) =>
        `${count(row.segments_used)} used, ${count(row.segments_unused)} of a kind not used, ${count(row.segments_issue)} an issue`,
    },
    { id: "repeats", header: "Repeats", value: (row) => row.duplicate_transactions, kind: "count" },
    {
      id: "issues",
      header: "Issues",
      value: (row) => row.issues,
      kind: "count",
      href: (row) => (row.issues > 0 ? issuesOf(row) : undefined),
    },
  ];
}
