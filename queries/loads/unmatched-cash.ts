import { query } from "../query.ts";
import sql from "./unmatched-cash.sql?raw";

export const unmatchedCash = query({
  name: "unmatched-cash",
  title: "Unmatched cash",
  unit: "cents",
  definition: {
    words: "Cash that no claim of the practice explains; it still counts as cash.",
    numerator: "–",
    denominator: "–",
    basis: "payment date in the period",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §4, Cash",
  },
  target: null,
  sql,
  params: { asOf: "DATE", from: "DATE", to: "DATE", rows: "INTEGER", skip: "INTEGER" },
  columns: {
    kind: "VARCHAR",
    paid_on: "DATE?",
    payer: "VARCHAR?",
    claim_id: "VARCHAR?",
    control_number: "VARCHAR?",
    service_on: "DATE?",
    amount_cents: "BIGINT",
    file_id: "VARCHAR",
    segment_no: "INTEGER",
    total_cents: "BIGINT",
    total: "INTEGER",
  },
});
