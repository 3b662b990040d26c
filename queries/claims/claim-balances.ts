import { query } from "../query.ts";
import sql from "./claim-balances.sql?raw";

export const claimBalances = query({
  name: "claim-balances",
  title: "Open parts of a claim",
  unit: "cents",
  definition: {
    words: "Who owes what of the claim on the day, and why it is open.",
    numerator: "–",
    denominator: "–",
    basis: "the day asked",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §4, RULINGS 19",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    party: "VARCHAR",
    payer: "VARCHAR",
    open_cents: "BIGINT",
    denied_cents: "BIGINT",
    state: "VARCHAR",
    responsible_on: "DATE?",
    age_days: "INTEGER?",
  },
});
