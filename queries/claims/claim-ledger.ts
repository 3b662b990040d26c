import { query } from "../query.ts";
import sql from "./claim-ledger.sql?raw";

export const claimLedger = query({
  name: "claim-ledger",
  title: "Ledger of a claim",
  unit: "cents",
  definition: {
    words: "Every dated money movement of the claim, with what was open after it.",
    numerator: "–",
    denominator: "–",
    basis: "posting date up to the day",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §4",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    entry_no: "INTEGER",
    posted_on: "DATE",
    kind: "VARCHAR",
    party: "VARCHAR",
    payer: "VARCHAR",
    reason: "VARCHAR?",
    lines: "VARCHAR",
    amount_cents: "BIGINT",
    effect_cents: "BIGINT",
    open_cents: "BIGINT",
    insurance_cents: "BIGINT",
    patient_cents: "BIGINT",
    adjudication_id: "VARCHAR?",
    submission_id: "VARCHAR?",
    file_id: "VARCHAR?",
    segment_no: "INTEGER?",
  },
});
