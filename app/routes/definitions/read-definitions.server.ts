import { type OwnTarget, targetSource, targetWords } from "#app/settings/own-target.ts";
import { catalogue } from "#queries/catalogue.ts";
import { type KpiDefinition, kpiDefinitions } from "#queries/overview/kpi-definitions.ts";
import { pageCatalogue } from "#queries/page-catalogue.ts";
import type { Definition, Query, Target } from "#queries/query.ts";

/** One thing the product counts, in words and in SQL. */
export type Entry = {
  /** Anchor on the page. */
  readonly id: string;
  readonly title: string;
  readonly definition: Definition;
  readonly target: Target;
  /** What the practice itself aims at, in words; undefined: it has no target. */
  readonly own?: string | undefined;
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
export function readDefinitions(targets: readonly OwnTarget[]): Group[] {
  const ownOf = (kpi: string, unit: KpiDefinition["unit"]) => {
    const own = targets.find((each) => each.kpi === kpi);
    return own && `${targetWords(own, unit)} (${targetSource(own)})`;
  };
  return [
    {
      title: "Key figures",
      words: "The tiles of the overview; all of them are rows of the query kpi-summary.",
      entries: kpiDefinitions.map(({ name, title, definition, target, unit }) => ({
        id: name,
        title,
        definition,
        target,
        own: ownOf(name, unit),
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
