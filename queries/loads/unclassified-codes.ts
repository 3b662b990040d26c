import { query } from "../query.ts";
import sql from "./unclassified-codes.sql?raw";

export const unclassifiedCodes = query({
  name: "unclassified-codes",
  title: "Unclassified codes",
  unit: "cents",
  definition: {
    words: "Adjustment reasons that the reference table does not know; their money stays open.",
    numerator: "–",
    denominator: "–",
    basis: "payment date up to the day",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §3",
  },
  target: null,
  sql,
  params: { asOf: "DATE" },
  columns: {
    group_code: "VARCHAR",
    carc: "VARCHAR",
    adjustments: "INTEGER",
    adjudications: "INTEGER",
    amount_cents: "BIGINT",
    last_on: "DATE?",
    payers: "VARCHAR?",
  },
});
