import { query } from "../query.ts";
import sql from "./urgency-steps.sql?raw";

export const urgencySteps = query({
  name: "urgency-steps",
  title: "Urgency of deadlines",
  unit: "mixed",
  definition: {
    words: "How much more a claim weighs as its deadline nears.",
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
    within_days: "INTEGER",
    factor: "DOUBLE",
    from_on: "DATE?",
    source: "VARCHAR",
  },
});
