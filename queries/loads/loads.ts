import { query } from "../query.ts";
import sql from "./loads.sql?raw";

export const loads = query({
  name: "loads",
  title: "Loads",
  unit: "mixed",
  definition: {
    words: "Each load with what it brought.",
    numerator: "–",
    denominator: "–",
    basis: "when it was loaded",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §7",
  },
  target: null,
  sql,
  params: {},
  columns: {
    load_id: "VARCHAR",
    loaded_at: "VARCHAR",
    files: "INTEGER",
    loaded: "INTEGER",
    partial: "INTEGER",
    rejected: "INTEGER",
    unsupported: "INTEGER",
    claims: "BIGINT",
    charge_cents: "BIGINT?",
    paid_cents: "BIGINT",
    duplicate_transactions: "BIGINT",
    issues: "BIGINT",
  },
});
