import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./alert-months.sql?raw";

/** The key figures by month that month-figures lacks. */
export const alertMonths = query({
  name: "alert-months",
  title: "More key figures by month",
  unit: "mixed",
  definition: {
    words: "Initial denials by charge, days to payment and billing lag of each month.",
    numerator: "as in kpi-summary",
    denominator: "as in kpi-summary",
    basis: "first adjudication; first payment; service date",
    excludes: "claims before the history began",
    source: "kpi-summary",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    month: "VARCHAR",
    initial_denial_dollar_rate: "DOUBLE?",
    charged_claims: "INTEGER",
    days_to_payment_median: "DOUBLE?",
    days_to_payment_p90: "DOUBLE?",
    paid_claims: "INTEGER",
    billing_lag_median: "DOUBLE?",
    served_claims: "INTEGER",
  },
});
