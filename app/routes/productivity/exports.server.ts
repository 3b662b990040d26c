import { noLink } from "#app/exports/no-link.ts";
import { tableExport } from "#app/exports/table-export.ts";
import { readClosedProjects } from "#app/productivity/closed-projects.server.ts";
import { readProductivity } from "#app/productivity/read-productivity.server.ts";
import { closedColumns } from "./closed-projects.tsx";
import { peopleColumns, weekColumns } from "./people-columns.ts";
import { partColumns, wordColumns } from "./word-columns.ts";

const productivity = { path: "/productivity", read: "follow_up" } as const;

/** The tables of its page; who leads has all people's, anybody else what they did themselves. */
export const productivityExports = [
  tableExport({
    ...productivity,
    name: "productivity",
    title: "What people did, and what came after",
    async rows(asked) {
      const read = await readProductivity(asked);
      return { columns: peopleColumns(read, null), rows: read.people };
    },
  }),
  tableExport({
    ...productivity,
    name: "productivity-words",
    title: "Follow-ups by kind and outcome",
    async rows(asked) {
      const read = await readProductivity(asked);
      return { columns: [...partColumns(), ...wordColumns(read, null)], rows: read.words };
    },
  }),
  tableExport({
    ...productivity,
    name: "productivity-weeks",
    title: "Follow-ups by week",
    async rows(asked) {
      return { columns: weekColumns(), rows: (await readProductivity(asked)).weeks };
    },
  }),
  tableExport({
    ...productivity,
    name: "projects-closed",
    title: "Projects closed",
    async rows(asked) {
      const rows = await readClosedProjects(asked);
      return { columns: closedColumns(noLink), rows, sortParam: "projects-sort" };
    },
  }),
];
