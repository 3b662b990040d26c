import { noLink } from "#app/exports/no-link.ts";
import { tableExport } from "#app/exports/table-export.ts";
import { parseProjectsView } from "#app/projects/projects-view.ts";
import { chosenOf, readProjectRows } from "#app/projects/read-projects.server.ts";
import { projectsColumns } from "./projects-columns.tsx";

export const projectsExport = tableExport({
  name: "projects",
  title: "Projects",
  path: "/projects",
  read: "follow_up",
  hasFilters: false,
  async rows({ reader, search, today, person }) {
    const view = parseProjectsView(search);
    const { rows } = chosenOf(await readProjectRows(reader, today), view, person);
    return {
      columns: projectsColumns(noLink, rows, view.isClosed, today),
      rows,
      sortParam: "sort",
      initialSort: { id: "open", desc: true },
      words: [view.isClosed ? "closed" : "open", ...(view.isMine ? ["mine"] : [])],
    };
  },
});
