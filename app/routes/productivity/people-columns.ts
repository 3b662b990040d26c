import type {
  PersonRow,
  Productivity,
  WeekRow,
} from "#app/productivity/read-productivity.server.ts";
import type { Column } from "#app/tables/column.ts";
import { figureColumns, type To } from "./figure-columns.ts";

/** @param to null: in a file, which leads nowhere */
export function peopleColumns({ team, isLead }: Productivity, to: To | null): Column<PersonRow>[] {
  const hrefOf = (row: PersonRow, what?: string) =>
    to?.({ person: row.id, ...(what ? { what } : {}) });
  return [
    {
      id: "person",
      header: "Person",
      value: (row) => row.name,
      sortable: false,
      isWrapped: true,
      width: 120,
      href: (row) => hrefOf(row),
      ...(isLead ? { total: "Everybody" } : {}),
    },
    ...figureColumns<PersonRow>(hrefOf, { team: isLead ? team : null, to }),
  ];
}

/** Weeks of everybody together. */
export function weekColumns(
  hrefOf: (row: WeekRow, what?: string) => string | undefined = () => undefined,
): Column<WeekRow>[] {
  return [
    {
      id: "week",
      header: "Week of",
      value: (row) => row.from,
      kind: "date",
      sortable: false,
      fileName: "week_of",
      under: (row) => row.isPart && "in part",
      href: (row) => hrefOf(row),
    },
    ...figureColumns<WeekRow>(hrefOf, { team: null, to: null }),
  ];
}
