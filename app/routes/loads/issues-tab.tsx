import { Link, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { counted } from "#reports/format.ts";
import { issueColumns, kindColumns } from "./issues-columns.tsx";
import { PageSteps } from "./page-steps.tsx";
import { Panel } from "./panel.tsx";
import type { readIssues } from "./read-loads.server.ts";

type Data = Awaited<ReturnType<typeof readIssues>>;

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
      <Panel title="Issues by kind" exported={{ table: "issues-by-kind", rows: summary.length }}>
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
          exported={{ table: "issues", rows: total }}
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
