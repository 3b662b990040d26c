import { query } from "../query.ts";
import sql from "./worklist-counts.sql?raw";
import { worklistParams } from "./worklist-params.ts";

/** How much each queue of the worklist holds; queues without anything have no row. */
export const worklistCounts = query({
  name: "worklist-counts",
  title: "Worklist by queue",
  unit: "mixed",
  definition: {
    words: "How many things to work each queue holds, and what they are about.",
    numerator: "rows of the worklist",
    denominator: "none",
    basis: "as it stands on the day",
    excludes: "what the worklist excludes",
    source: "the query worklist",
  },
  target: null,
  sql,
  params: worklistParams,
  columns: {
    queue: "VARCHAR",
    items: "INTEGER",
    claims: "INTEGER",
    at_stake_cents: "BIGINT",
    expected_cents: "BIGINT",
    worth_cents: "BIGINT",
  },
});
