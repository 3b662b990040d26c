import { useMemo } from "react";
import type { ProjectSum } from "#app/projects/read-projects.server.ts";
import { projectOutcomeWords } from "#app/projects/words.ts";
import type { Column } from "#app/tables/column.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { useView } from "#app/ui/view.tsx";

/** What ended as a project in the period, and what came of it. */
export function ClosedProjects({ rows }: { readonly rows: ProjectSum[] }) {
  const { link } = useView();
  const columns = useMemo(() => closedColumns(link), [link]);
  if (rows.length === 0) return null;
  return (
    <Section
      title="Projects closed"
      note="Whoever closed a project did not always work it alone. Filters do not cut projects."
      exported={{ table: "projects-closed", rows: rows.length }}
    >
      <DataTable
        caption="Projects closed"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.project_id}
        sortParam="projects-sort"
      />
    </Section>
  );
}

/** @param link keeps the filters of the page in what it leads to */
export function closedColumns(link: (path: string) => string): Column<ProjectSum>[] {
  return [
    {
      id: "name",
      header: "Project",
      value: (row) => row.name,
      href: (row) => link(`/projects/${row.project_id}`),
      isWrapped: true,
      width: 180,
    },
    { id: "closed", header: "Closed", value: (row) => row.closed_on, kind: "date" },
    { id: "by", header: "By", value: (row) => row.closer, isWrapped: true },
    {
      id: "outcome",
      header: "Outcome",
      value: (row) => row.outcome && projectOutcomeWords(row.outcome),
      isWrapped: true,
    },
    { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
    {
      id: "stake",
      header: "At stake",
      value: (row) => row.at_stake_cents,
      kind: "exact",
      fileName: "at_stake",
    },
    {
      id: "recovered",
      header: "Recovered",
      value: (row) => row.recovered_cents,
      kind: "exact",
      hint: () => "By all who worked it, since its claims were put in",
    },
  ];
}
