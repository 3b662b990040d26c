import { query } from "../query.ts";
import sql from "./claim-transactions.sql?raw";

export const claimTransactions = query({
  name: "claim-transactions",
  title: "Practice-system rows of a claim",
  unit: "cents",
  definition: {
    words: "Rows of transaction exports about the claim, and what became of each.",
    numerator: "–",
    denominator: "–",
    basis: "posting date up to the day",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §4, RULINGS 17–20",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    posted_on: "DATE",
    type: "VARCHAR",
    amount_cents: "BIGINT",
    outcome: "VARCHAR",
    party: "VARCHAR?",
    payer: "VARCHAR?",
    reason: "VARCHAR?",
    file_id: "VARCHAR",
    segment_no: "INTEGER",
  },
});
