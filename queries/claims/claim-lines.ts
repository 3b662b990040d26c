import { query } from "../query.ts";
import sql from "./claim-lines.sql?raw";

export const claimLines = query({
  name: "claim-lines",
  title: "Lines of a claim",
  unit: "cents",
  definition: {
    words:
      "Each line's way from charge to open: charge − paid − adjusted − written off + refunded = open.",
    numerator: "–",
    denominator: "–",
    basis: "posting dates up to the day",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §4",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    line_no: "INTEGER",
    code: "VARCHAR?",
    modifiers: "VARCHAR?",
    adjudicated_code: "VARCHAR?",
    adjudicated_modifiers: "VARCHAR?",
    submitted_code: "VARCHAR?",
    units: "DOUBLE?",
    service_on: "DATE?",
    diagnoses: "VARCHAR?",
    family: "VARCHAR?",
    charge_cents: "BIGINT",
    allowed_cents: "BIGINT?",
    payer_paid_cents: "BIGINT",
    patient_paid_cents: "BIGINT",
    adjusted_cents: "BIGINT",
    written_off_cents: "BIGINT",
    refunded_cents: "BIGINT",
    denied_cents: "BIGINT",
    patient_cents: "BIGINT",
    open_cents: "BIGINT",
    file_id: "VARCHAR?",
    segment_no: "INTEGER?",
  },
});
