import { query } from "../query.ts";
import sql from "./remittance-balance.sql?raw";

export const remittanceBalance = query({
  name: "remittance-balance",
  title: "Remittances and their checks",
  unit: "cents",
  definition: {
    words:
      "Is each check what its claims and provider-level adjustments add up to: BPR02 = Σ CLP04 − Σ PLB.",
    numerator: "–",
    denominator: "–",
    basis: "payment date in the period",
    excludes: "–",
    source: "X12 005010X221 §1.10.2",
  },
  target: null,
  sql,
  params: {
    asOf: "DATE",
    from: "DATE",
    to: "DATE",
    only: "VARCHAR",
    rows: "INTEGER",
    skip: "INTEGER",
  },
  columns: {
    remittance_id: "VARCHAR",
    paid_on: "DATE?",
    payer: "VARCHAR?",
    trace_number: "VARCHAR?",
    method: "VARCHAR?",
    claims: "INTEGER",
    amount_cents: "BIGINT",
    claim_paid_cents: "BIGINT",
    provider_cents: "BIGINT",
    difference_cents: "BIGINT",
    file_id: "VARCHAR",
    segment_no: "INTEGER",
    total: "INTEGER",
    total_amount_cents: "BIGINT",
    total_off: "INTEGER",
  },
});
