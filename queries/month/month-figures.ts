import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./month-figures.sql?raw";

/** One row per month: pass a period of the months wanted, ending at `asOf`; what follows `to` is not looked at. */
export const monthFigures = query({
  name: "month-figures",
  title: "Key figures by month",
  unit: "mixed",
  definition: {
    words:
      "Cash, charges, A/R and net collection of each month as they stood on its last day, and the rates of each month's own claims as known on the as-of day.",
    numerator: "as in kpi-summary",
    denominator: "as in kpi-summary; first pass and denials: the claims of that month alone",
    basis:
      "cash: payment date; charges: the day posted; A/R: the month's last day; net collection: service date 120 to 485 days before that day; denials: first adjudication; first pass: first submission",
    excludes: "claims before the history began, of all but cash",
    source: "kpi-summary",
    pending: "submitted − adjudicated",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    month: "VARCHAR",
    day: "DATE",
    cash_cents: "BIGINT",
    charges_cents: "BIGINT",
    total_cents: "BIGINT",
    open_cents: "BIGINT",
    over_90_cents: "BIGINT",
    open_claims: "INTEGER",
    days_in_ar: "DOUBLE?",
    ar_over_90_rate: "DOUBLE?",
    collected_cents: "BIGINT?",
    collectible_cents: "BIGINT?",
    collected_claims: "INTEGER?",
    net_collection_rate: "DOUBLE?",
    first_adjudicated: "INTEGER",
    denied_claims: "INTEGER",
    initial_denial_rate: "DOUBLE?",
    submitted: "INTEGER",
    adjudicated: "INTEGER",
    pending: "INTEGER",
    judged: "INTEGER?",
    first_pass_acceptance_rate: "DOUBLE?",
    first_pass_resolution_rate: "DOUBLE?",
  },
});
