import { query } from "../query.ts";
import sql from "./claim-takebacks.sql?raw";

export const claimTakebacks = query({
  name: "claim-takebacks",
  title: "Provider-level adjustments of a claim",
  unit: "cents",
  definition: {
    words:
      "Takebacks and interest of a check that name the claim; they post nothing to its ledger.",
    numerator: "–",
    denominator: "–",
    basis: "payment date up to the day",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §4, Cash",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    paid_on: "DATE?",
    payer: "VARCHAR?",
    trace_number: "VARCHAR?",
    reason_code: "VARCHAR?",
    reference: "VARCHAR?",
    amount_cents: "BIGINT",
    file_id: "VARCHAR",
    segment_no: "INTEGER",
  },
});
