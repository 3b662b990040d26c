import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./days-to-payment.sql?raw";

/** How long payers take from the first bill to the first payment. */
export const daysToPayment = query({
  name: "days-to-payment",
  title: "Days to payment",
  unit: "days",
  definition: {
    words:
      "Days from a claim's first submission to the primary payer's first payment: median and 90th percentile of claims first paid in the period, and the share of a cohort paid by day 30.",
    numerator: "first payment date − first submission date; claims of the cohort paid by day 30",
    denominator: "claims first submitted in the period moved back by 30 days, unpaid ones included",
    basis: "first payment in the period; cohort: first submission",
    excludes:
      "claims of which the payer owed nothing (all patient responsibility), claims without a known first submission, payments taken back, payers of whom no remittance was loaded for 60 days",
    source: "payer's 835 payment dates",
    pending: "claims first submitted in the period and not yet paid",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    payer: "VARCHAR",
    claims: "INTEGER",
    median_days: "DOUBLE?",
    p90_days: "DOUBLE?",
    cohort: "INTEGER",
    paid_by_day_30_rate: "DOUBLE?",
  },
});
