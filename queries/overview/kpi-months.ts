import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./kpi-months.sql?raw";

/** One row per month: pass a period of the months wanted, ending at `asOf`. */
export const kpiMonths = query({
  name: "kpi-months",
  title: "Key figures by month",
  unit: "mixed",
  definition: {
    words: "A/R on each month's last day, and the rates of each month's own claims.",
    numerator: "as in kpi-summary",
    denominator: "as in kpi-summary; first pass and denials: the claims of that month alone",
    basis: "A/R: the day; denials: first adjudication; first pass: first submission",
    excludes: "claims before the history began",
    source: "kpi-summary",
    pending: "submitted − adjudicated",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    month: "VARCHAR",
    day: "DATE",
    total_cents: "BIGINT",
    open_cents: "BIGINT",
    over_90_cents: "BIGINT",
    days_in_ar: "DOUBLE?",
    ar_over_90_rate: "DOUBLE?",
    first_adjudicated: "INTEGER",
    initial_denial_rate: "DOUBLE?",
    submitted: "INTEGER",
    adjudicated: "INTEGER",
    first_pass_acceptance_rate: "DOUBLE?",
    first_pass_resolution_rate: "DOUBLE?",
  },
});
