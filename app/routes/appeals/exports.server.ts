import { appealStates } from "#app/appeals/standing.ts";
import { tableExport } from "#app/exports/table-export.ts";
import { appealColumns } from "./appeal-columns.tsx";
import { readAppeals } from "./read-appeals.server.ts";

export const appealsExport = tableExport({
  path: "/appeals",
  read: "see_claims",
  hasFilters: false,
  name: "appeals",
  title: "Appeals",
  async rows({ person, search }) {
    const stands = search.get("stands");
    const words = Object.entries(appealStates).find(([id]) => id === stands)?.[1];
    return {
      columns: appealColumns(),
      rows: await readAppeals(person, stands),
      ...(words ? { words: [words] } : {}),
      sortParam: "sort",
    };
  },
});
