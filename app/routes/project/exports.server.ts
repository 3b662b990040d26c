import { tableExport } from "#app/exports/table-export.ts";
import { readProjectPage } from "#app/projects/read-project-page.server.ts";
import { projectClaimsColumns } from "./project-claims-columns.tsx";

export const projectClaimsExport = tableExport({
  name: "project-claims",
  title: "Claims of the project",
  path: "/projects/:id",
  read: "follow_up",
  hasFilters: false,
  async rows({ reader, search, today }) {
    const page = await readProjectPage(reader, search.get("project") ?? "", today);
    if (!page) throw new Response("No project goes by this id.", { status: 404 });
    return {
      columns: projectClaimsColumns(page.project, today),
      rows: page.claims,
      sortParam: "sort",
      words: [page.project.name],
    };
  },
});
