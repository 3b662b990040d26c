import { query } from "../query.ts";
import sql from "./claim-deadlines.sql?raw";

export const claimDeadlines = query({
  name: "claim-deadlines",
  title: "Deadlines of a claim",
  unit: "days",
  definition: {
    words: "By when the claim must be filed, corrected or disputed.",
    numerator: "–",
    denominator: "–",
    basis: "service or remittance date plus the payer's limit",
    excludes: "–",
    source: "own rule, docs/rules/DERMATOLOGY.md §7",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    payer: "VARCHAR",
    kind: "VARCHAR",
    due_on: "DATE",
    days_left: "INTEGER",
    days: "INTEGER",
    clock: "VARCHAR",
    is_default: "BOOLEAN",
    source: "VARCHAR",
  },
});
