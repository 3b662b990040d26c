import { query } from "#queries/query.ts";
import sql from "./follow-up-batch.sql?raw";

export const followUpBatch = query({
  name: "follow-up-batch",
  title: "A click's claims",
  unit: "claims",
  definition: {
    words: "The claims one click was about.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §7",
  },
  target: null,
  sql,
  params: { batchId: "VARCHAR" },
  columns: {
    /** Empty: of a project alone. */
    claim_id: "VARCHAR?",
    by_id: "VARCHAR",
    is_undo: "BOOLEAN",
    is_project: "BOOLEAN",
    is_undone: "BOOLEAN",
  },
});
