import { Link, useSearchParams } from "@remix-run/react";
import { SourceLink } from "#app/archive/source-link.tsx";
import { withParams } from "#app/list-view.ts";
import type { Column } from "#app/tables/column.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { counted } from "#reports/format.ts";
import { PageSteps } from "./page-steps.tsx";
import { Panel } from "./panel.tsx";
import type { readIssues } from "./read-loads.server.ts";

type Data = Awaited<ReturnType<typeof readIssues>>;
type Issue = Data["issues"][number];
type Kind = Data["summary"][number];

/** What could not be used or looks wrong: by kind, then one by one with the text it stands in. */
export function IssuesTab({ data }: { readonly data: Data }) {
  const [search] = useSearchParams();
  const { asked, issues, summary } = data;
  const total = issues[0]?.total ?? 0;
  const narrowed = [asked.severity, asked.code, asked.file && (issues[0]?.name ?? "one file")]
    .filter(Boolean)
    .join(", ");
  return (
    <div className="grid gap-5">
      <Panel title="Issues by kind">
        <DataTable
          caption="Issues by kind"
          rows={summary}
          columns={kindColumns}
          rowKey={(row) => `${row.severity} ${row.code}`}
          rowHref={(row) =>
            withParams(search, {
              issue: row.code,
              severity: row.severity,
              file: null,
              "issues-page": null,
            })
          }
          sortParam="kinds-sort"
          empty="No file raised an issue."
        />
      </Panel>
      {summary.length > 0 && (
        <Panel
          title={narrowed ? `Issues: ${narrowed}` : "Issues"}
          aside={
            narrowed !== "" && (
              <Link
                className="link text-table"
                preventScrollReset
                to={withParams(search, {
                  severity: null,
                  issue: null,
                  file: null,
                  "issues-page": null,
                })}
              >
                All issues
              </Link>
            )
          }
        >
          <DataTable
            caption="Issues"
            rows={issues}
            columns={issueColumns}
            rowKey={(row) => `${row.file_id} ${row.segment_no} ${row.code} ${row.message}`}
            sortParam="issues-sort"
            empty="No issue fits."
            hasKeys
          />
          <PageSteps param="issues-page" total={total} of={counted(total, "issue")} />
        </Panel>
      )}
    </div>
  );
}

function Severity({ severity }: { severity: string }) {
  const tone =
    severity === "error" ? "text-bad" : severity === "warning" ? "text-watch" : "text-ink-2";
  return <span className={tone}>{severity}</span>;
}

const kindColumns: Column<Kind>[] = [
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

const issueColumns: Column<Issue>[] = [
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
