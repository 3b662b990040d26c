import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./claims.sql?raw";
import { drillParams } from "./drill.ts";

/** The claims behind any number: the same filters, narrowed by a drill. */
export const claims = query({
  name: "claims",
  title: "Claims",
  unit: "claims",
  definition: {
    words:
      "Claims known on the day, with what they stood at then. In a list drilled from a number, the money is the part inside that number, so that the totals agree.",
    numerator: "claims",
    denominator: "none",
    basis: "the as-of day; the period only where a drill names it",
    excludes: "claims before the history began",
    source: "ledger, balances and denials",
  },
  target: null,
  sql,
  params: {
    ...filterParams,
    ...drillParams,
    /** Months of charges behind days in A/R, for a drill into them: 3 unless told. */
    windowMonths: "INTEGER?",
    /** open, charge, paid, denied, recovered, age, days, service, payer, status, control; with `-`: from the largest down. */
    sort: "VARCHAR?",
    limit: "BIGINT?",
    offset: "BIGINT?",
  },
  columns: {
    claim_id: "VARCHAR",
    control_number: "VARCHAR?",
    payer: "VARCHAR",
    service_on: "DATE?",
    charge_cents: "BIGINT",
    paid_cents: "BIGINT",
    open_cents: "BIGINT",
    status: "VARCHAR",
    insurance_cents: "BIGINT",
    patient_cents: "BIGINT",
    denied_lines: "INTEGER",
    denied_cents: "BIGINT",
    recovered_cents: "BIGINT",
    cash_cents: "BIGINT",
    root_cause: "VARCHAR?",
    code: "VARCHAR?",
    age_days: "INTEGER?",
    days_to_payment: "INTEGER?",
    primary_payer: "VARCHAR",
    payer_class: "VARCHAR",
    location: "VARCHAR?",
    provider: "VARCHAR?",
    patient: "VARCHAR?",
    origin: "VARCHAR",
    contractual_cents: "BIGINT",
  },
});
