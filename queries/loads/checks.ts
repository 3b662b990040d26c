import { query } from "../query.ts";
import sql from "./checks.sql?raw";

export const checks = query({
  name: "checks",
  title: "Reconciliation checks",
  unit: "mixed",
  definition: {
    words: "What must hold in the warehouse, and whether it did at the last publish.",
    numerator: "–",
    denominator: "–",
    basis: "the last publish",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §7",
  },
  target: null,
  sql,
  params: {},
  columns: {
    name: "VARCHAR",
    severity: "VARCHAR",
    meaning: "VARCHAR",
    action: "VARCHAR",
    violations: "BIGINT",
  },
});
