import type { Productivity, WordRow } from "#app/productivity/read-productivity.server.ts";
import { parts } from "#app/productivity/words.ts";
import type { Column } from "#app/tables/column.ts";
import { counted } from "#reports/format.ts";
import type { To } from "./figure-columns.ts";

type Count = { readonly times: number; readonly claims: number } | undefined;

/** One kind a row, a person a column; all of them last, where there are several. */
export function wordColumns(
  { people, isLead }: Pick<Productivity, "people" | "isLead">,
  to: To | null,
): Column<WordRow>[] {
  const counts = (id: string, header: string, person: string | null): Column<WordRow> => {
    const of = (row: WordRow): Count => (person === null ? row.all : row.byPerson[person]);
    return {
      id,
      header,
      value: (row) => of(row)?.times ?? null,
      kind: "count",
      sortable: false,
      under: (row) => {
        const count = of(row);
        return count && count.claims !== count.times ? counted(count.claims, "claim") : null;
      },
      href: (row) =>
        of(row) && to?.({ what: `${row.part}.${row.key}`, ...(person === null ? {} : { person }) }),
    };
  };
  const own = people.map(({ id, name }, at) =>
    counts(`person-${at + 1}`, isLead ? name : "You", id),
  );
  return isLead ? [...own, counts("all", "Everybody", null)] : own;
}

/** Of a file, where all kinds stand in one table. */
export function partColumns(): Column<WordRow>[] {
  return [
    { id: "part", header: "Part", value: (row) => parts[row.part]?.title ?? row.part },
    { id: "what", header: "What", value: (row) => row.words },
    { id: "claims", header: "Claims", value: (row) => row.all.claims, kind: "count" },
  ];
}
