import { query } from "../query.ts";
import sql from "./claim-adjustments.sql?raw";

export const claimAdjustments = query({
  name: "claim-adjustments",
  title: "Adjustments of a claim",
  unit: "cents",
  definition: {
    words: "Every group, reason and amount that a payer gave, with our words for it.",
    numerator: "–",
    denominator: "–",
    basis: "payment date up to the day",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §3",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    adjudication_id: "VARCHAR",
    line_no: "INTEGER",
    adjudication_line_no: "INTEGER",
    position: "INTEGER",
    group_code: "VARCHAR?",
    carc: "VARCHAR?",
    amount_cents: "BIGINT",
    class: "VARCHAR?",
    title: "VARCHAR?",
    action: "VARCHAR?",
    root_cause: "VARCHAR?",
    file_id: "VARCHAR",
    segment_no: "INTEGER",
  },
});
