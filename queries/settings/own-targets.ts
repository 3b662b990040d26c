import { query } from "../query.ts";
import sql from "./own-targets.sql?raw";

export const ownTargets = query({
  name: "own-targets",
  title: "Targets of the practice",
  unit: "mixed",
  definition: {
    words: "What the practice itself aims at.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "nothing",
    source: "own rule, docs/rules/DATA.md §7",
  },
  target: null,
  sql,
  params: {},
  columns: {
    kpi: "VARCHAR",
    from_value: "DOUBLE?",
    to_value: "DOUBLE?",
    source: "VARCHAR",
    from_on: "DATE?",
  },
});
