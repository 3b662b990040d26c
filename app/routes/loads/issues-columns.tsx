import { SourceLink } from "#app/archive/source-link.tsx";
import type { Column } from "#app/tables/column.ts";
import type { issueSummary } from "#queries/loads/issue-summary.ts";
import type { issues } from "#queries/loads/issues.ts";
import type { RowOf } from "#queries/query.ts";

export const kindColumns: Column<RowOf<typeof issueSummary>>[] = [
  { id: "code", header: "Kind", value: (row) => row.code.replaceAll("_", " ") },
  {
    id: "severity",
    header: "Severity",
    value: (row) => row.severity,
    cell: (row) => <Severity severity={row.severity} />,
  },
  { id: "issues", header: "Issues", value: (row) => row.issues, kind: "count" },
  { id: "files", header: "Files", value: (row) => row.files, kind: "count" },
  { id: "amount", header: "Money at stake", value: (row) => row.amount_cents, kind: "exact" },
  {
    id: "example",
    header: "For example",
    value: (row) => row.example,
    sortable: false,
    cell: (row) => (
      <span className="block max-w-xl whitespace-normal text-ink-2">{row.example}</span>
    ),
  },
];

export const issueColumns: Column<RowOf<typeof issues>>[] = [
  {
    id: "message",
    header: "Issue",
    value: (row) => row.message,
    cell: (row) => <span className="block max-w-lg min-w-56 whitespace-normal">{row.message}</span>,
  },
  {
    id: "severity",
    header: "Severity",
    value: (row) => row.severity,
    cell: (row) => <Severity severity={row.severity} />,
  },
  { id: "amount", header: "Amount", value: (row) => row.amount_cents, kind: "exact" },
  { id: "file", header: "File", value: (row) => row.name },
  {
    id: "segment",
    header: "Source",
    value: (row) => row.segment_no,
    kind: "count",
    cell: (row) => <SourceLink fileId={row.file_id} from={row.segment_no} of={row.message} />,
  },
  {
    id: "text",
    header: "Text as received",
    value: (row) => row.text,
    sortable: false,
    cell: (row) => <code className="text-hint text-ink-2">{row.text ?? ""}</code>,
  },
];

function Severity({ severity }: { severity: string }) {
  const tone =
    severity === "error" ? "text-bad" : severity === "warning" ? "text-watch" : "text-ink-2";
  return <span className={tone}>{severity}</span>;
}
