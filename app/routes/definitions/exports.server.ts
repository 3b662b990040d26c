import { tableExport } from "#app/exports/table-export.ts";
import { publishedWords } from "#app/settings/published-words.ts";
import type { Column } from "#app/tables/column.ts";
import { ownTargets } from "#queries/settings/own-targets.ts";
import { foundIn } from "./found-in.ts";
import { type Entry, readDefinitions } from "./read-definitions.server.ts";

type Row = Entry & { readonly group: string };

/** The words of each definition; its SQL is printed by the query's name. */
const columns: Column<Row>[] = [
  { id: "group", header: "Group", value: (row) => row.group },
  { id: "name", header: "Name", value: (row) => row.id },
  { id: "title", header: "Title", value: (row) => row.title },
  { id: "words", header: "In words", value: (row) => row.definition.words },
  { id: "numerator", header: "Numerator", value: (row) => row.definition.numerator ?? null },
  { id: "denominator", header: "Denominator", value: (row) => row.definition.denominator ?? null },
  { id: "date", header: "Date", value: (row) => row.definition.basis ?? null },
  { id: "excludes", header: "Leaves out", value: (row) => row.definition.excludes ?? null },
  { id: "pending", header: "Pending", value: (row) => row.definition.pending ?? null },
  { id: "own", header: "Own target", value: (row) => row.own ?? null },
  {
    id: "target",
    header: "Published",
    value: ({ target }) => (target ? publishedWords(target) : null),
  },
  { id: "source", header: "Source", value: (row) => row.definition.source ?? null },
  { id: "query", header: "Query", value: (row) => row.query },
];

export const definitionsExport = tableExport({
  path: "/definitions",
  read: "see_figures",
  hasFilters: false,
  name: "definitions",
  title: "Definitions",
  async rows({ reader, search }) {
    const asked = search.get("q") ?? "";
    const found = foundIn(readDefinitions(await reader.run(ownTargets, {})), asked);
    return {
      columns,
      rows: found.flatMap(({ title, entries }) =>
        entries.map((entry) => ({ ...entry, group: title })),
      ),
      words: asked === "" ? [] : [`Definitions that hold “${asked}”`],
    };
  },
});
