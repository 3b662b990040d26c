import { query } from "../query.ts";
import sql from "./payer-coverage.sql?raw";

export const payerCoverage = query({
  name: "payer-coverage",
  title: "Coverage by payer",
  unit: "mixed",
  definition: {
    words:
      "Are a payer's remittances loaded at all: claims submitted, share ever answered by an 835, last 835.",
    numerator: "–",
    denominator: "–",
    basis: "submission and payment dates up to the day",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §2; 60 days without an 835: no remittances loaded",
  },
  target: null,
  sql,
  params: { asOf: "DATE" },
  columns: {
    payer: "VARCHAR",
    payer_class: "VARCHAR?",
    claims: "INTEGER",
    answered: "INTEGER",
    answered_rate: "DOUBLE?",
    due: "INTEGER",
    answered_after_60_days_rate: "DOUBLE?",
    last_submitted_on: "DATE?",
    last_835_on: "DATE?",
    days_since_835: "INTEGER?",
    open_cents: "BIGINT",
    coverage: "VARCHAR",
  },
});
