import { query } from "../query.ts";
import sql from "./patient-claims.sql?raw";

export const patientClaims = query({
  name: "patient-claims",
  title: "Other claims of the patient",
  unit: "claims",
  definition: {
    words: "The other claims of a claim's patient, as they stood on the day.",
    numerator: "–",
    denominator: "–",
    basis: "the as-of day",
    excludes: "claims of which nothing had happened by then",
    source: "own rule, docs/rules/DATA.md §2, Patient",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE", rows: "INTEGER" },
  columns: {
    claim_id: "VARCHAR",
    control_number: "VARCHAR?",
    service_on: "DATE?",
    payer: "VARCHAR",
    status: "VARCHAR",
    code: "VARCHAR?",
    root_cause: "VARCHAR?",
    charge_cents: "BIGINT",
    open_cents: "BIGINT",
    total: "INTEGER",
    total_open_cents: "BIGINT",
  },
});
