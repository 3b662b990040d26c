import { query } from "../query.ts";
import sql from "./disputed-claims.sql?raw";

export const disputedClaims = query({
  name: "disputed-claims",
  title: "Claims that can be disputed",
  unit: "cents",
  definition: {
    words: "Of claims that are asked about: with which payers something can be disputed.",
    numerator: "–",
    denominator: "–",
    basis: "denials in force and lines allowed too little on the day",
    excludes: "duplicate denials, and denials that the patient owes",
    source: "own rule, docs/rules/DATA.md §6",
  },
  target: null,
  sql,
  params: { claimIds: "VARCHAR[]", asOf: "DATE" },
  columns: { claim_id: "VARCHAR", payer: "VARCHAR", disputed_cents: "BIGINT" },
});
