import { tableExport } from "#app/exports/table-export.ts";
import { peopleColumns } from "./people-columns.tsx";
import { readPeople } from "./read-people.server.ts";

export const peopleExport = tableExport({
  path: "/settings/people",
  read: "manage_people",
  isWhole: true,
  hasFilters: false,
  name: "people",
  title: "People",
  async rows({ reader, person }) {
    const found = await readPeople(reader);
    return {
      columns: peopleColumns({ ...found, own: person.id }),
      rows: found.people,
      sortParam: "sort",
    };
  },
});
