import { query } from "../query.ts";
import sql from "./worklist-counts.sql?raw";
import { worklistParams } from "./worklist-params.ts";

/**
 * How much each queue of the worklist holds, and (queue null) all of them; queues without anything have no row. Claims and money
 * are those asked for (`whose`, `assignee`, `snoozed`); `all_claims`, `mine`, `unassigned`, `others` (none of them resting) and
 * `resting` stand beside them whatever is asked for.
 */
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
    queue: "VARCHAR?",
    items: "INTEGER",
    claims: "INTEGER",
    at_stake_cents: "BIGINT",
    expected_cents: "BIGINT",
    worth_cents: "BIGINT",
    all_claims: "INTEGER",
    mine: "INTEGER",
    unassigned: "INTEGER",
    others: "INTEGER",
    resting: "INTEGER",
  },
});
