import { Link, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import type { Column } from "#app/tables/column.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { count, counted } from "#reports/format.ts";
import { loadColumns } from "./load-columns.ts";
import { PageSteps } from "./page-steps.tsx";
import { Panel } from "./panel.tsx";
import type { readFiles } from "./read-loads.server.ts";

type Data = Awaited<ReturnType<typeof readFiles>>;
type File = Data["files"][number];

/** Every load and every file: what it held, what became of it. */
export function FilesTab({ data }: { readonly data: Data }) {
  const [search] = useSearchParams();
  const { asked, files } = data;
  const narrowed = [asked.load && "one load", asked.kind, asked.status].filter(Boolean).join(", ");
  const total = files[0]?.total ?? 0;
  return (
    <div className="grid gap-5">
      <Panel title="Loads">
        <DataTable
          caption="Loads"
          rows={data.loads}
          columns={loadColumns}
          rowKey={(row) => row.load_id}
          rowHref={(row) => withParams(search, { load: row.load_id, "files-page": null })}
          sortParam="loads-sort"
          empty="Nothing was loaded yet."
        />
      </Panel>
      <Panel
        title={`Files${narrowed ? `: ${narrowed}` : ""}`}
        hint="Every segment of a file is used, of a kind that is not used, or an issue: the three add up."
        aside={
          narrowed !== "" && (
            <Link
              className="link text-table"
              to={withParams(search, { load: null, kind: null, status: null, "files-page": null })}
              preventScrollReset
            >
              All files
            </Link>
          )
        }
      >
        <DataTable
          caption="Files"
          rows={files}
          columns={fileColumns((row) =>
            withParams(search, { show: "issues", file: row.file_id, source: null }),
          )}
          rowKey={(row) => row.file_id}
          sortParam="files-sort"
          empty="No file fits."
          hasKeys
        />
        <PageSteps param="files-page" total={total} of={counted(total, "file")} />
      </Panel>
    </div>
  );
}

function fileColumns(issuesOf: (row: File) => string): Column<File>[] {
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
