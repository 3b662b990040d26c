import { query } from "../query.ts";
import sql from "./filing-limits.sql?raw";

export const filingLimits = query({
  name: "filing-limits",
  title: "Filing limits",
  unit: "days",
  definition: {
    words: "Every filing and dispute limit in use.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "nothing",
    source: "own rule, docs/rules/DERMATOLOGY.md §7",
  },
  target: null,
  sql,
  params: {},
  columns: {
    payer: "VARCHAR?",
    class: "VARCHAR?",
    kind: "VARCHAR",
    days: "INTEGER",
    clock: "VARCHAR",
    is_default: "BOOLEAN",
    from_on: "DATE?",
    source: "VARCHAR",
  },
});
