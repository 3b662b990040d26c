import { query } from "../query.ts";
import sql from "./worklist-weights.sql?raw";

export const worklistWeights = query({
  name: "worklist-weights",
  title: "Weights of the worklist",
  unit: "mixed",
  definition: {
    words:
      "What working a claim of each queue takes and brings, as the order of the worklist has it.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "nothing",
    source: "own rule, docs/rules/DATA.md §7",
  },
  target: null,
  sql,
  params: { asOf: "DATE" },
  columns: {
    queue: "VARCHAR",
    minutes: "INTEGER",
    cost_of_touch_cents: "BIGINT",
    chance: "DOUBLE",
    prior_n: "DOUBLE",
    from_on: "DATE?",
    source: "VARCHAR",
  },
});
