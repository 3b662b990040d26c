import type { Definition } from "#queries/query.ts";
import { reportFigures } from "./figures.ts";
import type { ReportTable } from "./monthly-report.ts";
import type { TableOfQuery } from "./report-table.ts";

const columns = {
  name: "Name",
  title: "What",
  words: "In words",
  numerator: "Numerator",
  denominator: "Denominator",
  basis: "Which date decides",
  excludes: "Leaves out",
  source: "Source",
} as const;

/** How everything in the report is computed: its figures, then the queries of its tables. */
export function definitionsTable(tables: readonly TableOfQuery[]): ReportTable {
  const queries = new Map(tables.map(({ query }) => [query.name, query]));
  return {
    id: "definitions",
    title: "Definitions",
    note: "As computed; names are those of dermledger query.",
    query: "",
    params: {},
    columns: Object.entries(columns).map(([id, title]) => ({ id, title, kind: "text" })),
    rows: [...reportFigures, ...queries.values()].map(({ name, title, definition }) => ({
      name,
      title,
      ...worded(definition),
    })),
    total: null,
  };
}

function worded({ words, numerator, denominator, basis, excludes, source }: Definition) {
  return { words, numerator, denominator, basis, excludes, source };
}
