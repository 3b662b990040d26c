import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./first-pass.sql?raw";

/** What became of first submissions: accepted at the front end, resolved at the first adjudication. */
export const firstPass = query({
  name: "first-pass",
  title: "First pass",
  unit: "claims",
  definition: {
    words:
      "Of the claims first submitted in the period: how many the front end accepted, and how many were final at the first adjudication.",
    numerator:
      "accepted: 277CA with WQ or A2 from the farthest source loaded; resolved: no rejection, resubmission, reversal or unexpected denial",
    denominator: "acceptance: accepted + rejected; resolution: adjudicated",
    basis: "first submission in the period",
    excludes: "expected denials do not break a first pass; next payers' bills are no resubmission",
    source: "005010X214 claim acknowledgement; 835",
    pending: "submitted, not adjudicated yet",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    payer: "VARCHAR",
    submitted: "INTEGER",
    acknowledged: "INTEGER?",
    accepted: "INTEGER?",
    judged: "INTEGER?",
    acceptance_rate: "DOUBLE?",
    adjudicated: "INTEGER",
    resolved: "INTEGER",
    resolution_rate: "DOUBLE?",
    pending: "INTEGER",
  },
});
