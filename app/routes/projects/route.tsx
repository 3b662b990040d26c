import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { useMemo } from "react";
import { withParams } from "#app/list-view.ts";
import { openPage } from "#app/page.server.ts";
import { parseProjectsView } from "#app/projects/projects-view.ts";
import { chosenOf, readProjectRows } from "#app/projects/read-projects.server.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import type { PageHandle } from "#app/ui/page-handle.ts";
import { Section } from "#app/ui/section.tsx";
import { Segmented } from "#app/ui/segmented.tsx";
import { useView } from "#app/ui/view.tsx";
import { projects } from "#queries/projects/projects.ts";
import { count } from "#reports/format.ts";
import { EmptyProjects } from "./empty-projects.tsx";
import { projectsColumns } from "./projects-columns.tsx";

export { ErrorPage as ErrorBoundary } from "#app/ui/error-page.tsx";

export const handle: PageHandle = { title: "Projects", hasFilters: false };
export const meta: MetaFunction = () => [{ title: "Projects · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, today, person } = await openPage({ request, context });
  const view = parseProjectsView(new URL(request.url).searchParams);
  const all = await readProjectRows(reader, today);
  return { ...chosenOf(all, view, person), view, today, sql: projects.sql };
}

/** Claims that are worked as one, open and closed. */
export default function Projects() {
  const { rows, counts, view, today, sql } = useLoaderData<typeof loader>();
  const { link } = useView();
  const [search] = useSearchParams();
  const { isClosed, isMine } = view;
  const columns = useMemo(
    () => projectsColumns(link, rows, isClosed, today),
    [link, rows, isClosed, today],
  );
  const to = (changed: { [name: string]: string | null }) => withParams(search, changed) || "?";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <Segmented
          label="State"
          choices={[
            { title: `Open ${count(counts.open)}`, to: to({ state: null }), isChosen: !isClosed },
            {
              title: `Closed ${count(counts.closed)}`,
              to: to({ state: "closed" }),
              isChosen: isClosed,
            },
          ]}
        />
        <Segmented
          label="Whose projects"
          choices={[
            { title: `All ${count(counts.all)}`, to: to({ whose: null }), isChosen: !isMine },
            { title: `Mine ${count(counts.mine)}`, to: to({ whose: "mine" }), isChosen: isMine },
          ]}
        />
        <Link
          to={link("/productivity")}
          className="button no-print ml-auto no-underline max-sm:ml-0"
        >
          Productivity
        </Link>
      </div>
      <Section
        title={isClosed ? "Closed projects" : "Open projects"}
        exported={{ table: "projects", rows: rows.length }}
        explained={{
          title: projects.title,
          definition: projects.definition,
          target: null,
          query: projects.name,
          sql,
          asOf: today,
        }}
      >
        {rows.length === 0 ? (
          <EmptyProjects view={view} others={counts.all} />
        ) : (
          <DataTable
            caption="Projects"
            rows={rows}
            columns={columns}
            rowKey={(row) => row.project_id}
            rowHref={(row) => link(`/projects/${row.project_id}`)}
            initialSort={{ id: "open", desc: true }}
            hasKeys
          />
        )}
      </Section>
    </div>
  );
}
