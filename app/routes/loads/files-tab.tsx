import { Link, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { counted } from "#reports/format.ts";
import { fileColumns } from "./file-columns.tsx";
import { loadColumns } from "./load-columns.ts";
import { PageSteps } from "./page-steps.tsx";
import { Panel } from "./panel.tsx";
import type { readFiles } from "./read-loads.server.ts";

type Data = Awaited<ReturnType<typeof readFiles>>;

/** Every load and every file: what it held, what became of it. */
export function FilesTab({ data }: { readonly data: Data }) {
  const [search] = useSearchParams();
  const { asked, files } = data;
  const narrowed = [asked.load && "one load", asked.kind, asked.status].filter(Boolean).join(", ");
  const total = files[0]?.total ?? 0;
  return (
    <div className="grid gap-5">
      <Panel title="Loads" exported={{ table: "loads", rows: data.loads.length }}>
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
        exported={{ table: "files", rows: total }}
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
