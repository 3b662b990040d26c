import { query } from "../query.ts";
import sql from "./practice-history.sql?raw";

export const practiceHistory = query({
  name: "practice-history",
  title: "Start of the history",
  unit: "mixed",
  definition: {
    words: "Since when a practice's history is complete, and what lies before it.",
    numerator: "–",
    denominator: "–",
    basis: "service date",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §2, History",
  },
  target: null,
  sql,
  params: { asOf: "DATE" },
  columns: {
    practice_npi: "VARCHAR",
    practice: "VARCHAR",
    history_from: "DATE?",
    complete_from: "DATE?",
    claims: "INTEGER",
    first_service_on: "DATE?",
    last_service_on: "DATE?",
    remittance_claims: "INTEGER",
    before_claims: "INTEGER",
    before_paid_cents: "BIGINT",
  },
});
