import { catalogue } from "#queries/catalogue.ts";
import { kpiDefinitions } from "#queries/overview/kpi-definitions.ts";
import { pageCatalogue } from "#queries/page-catalogue.ts";
import type { Definition, Query, Target } from "#queries/query.ts";

/** One thing the product counts, in words and in SQL. */
export type Entry = {
  /** Anchor on the page. */
  readonly id: string;
  readonly title: string;
  readonly definition: Definition;
  readonly target: Target;
  /** Query that computes it. */
  readonly query: string;
  readonly sql: string | null;
};
export type Group = {
  readonly title: string;
  readonly words: string;
  readonly entries: readonly Entry[];
};

/** Every definition: key figures first, then the queries of the catalogue, then those of single pages. */
export function readDefinitions(): Group[] {
  return [
    {
      title: "Key figures",
      words: "The tiles of the overview; all of them are rows of the query kpi-summary.",
      entries: kpiDefinitions.map(({ name, title, definition, target }) => ({
        id: name,
        title,
        definition,
        target,
        query: "kpi-summary",
        sql: null,
      })),
    },
    {
      title: "Queries",
      words: "What pages, exports and `dermledger query NAME` read.",
      entries: Object.values(catalogue).map(entryOf),
    },
    {
      title: "Queries of one page",
      words: "What the claim page, the loads page and the settings ask.",
      entries: Object.values(pageCatalogue).map(entryOf),
    },
  ];
}

function entryOf({
  name,
  title,
  definition,
  target,
  sql,
}: Pick<Query, "name" | "title" | "definition" | "target" | "sql">): Entry {
  return { id: name, title, definition, target, query: name, sql };
}
