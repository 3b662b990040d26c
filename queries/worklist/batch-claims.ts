import { query } from "../query.ts";
import sql from "./batch-claims.sql?raw";

export const batchClaims = query({
  name: "batch-claims",
  title: "Claims of a rejected batch",
  unit: "cents",
  definition: {
    words: "The claims that one rejection sent back together, with what is open of each.",
    numerator: "open of the claim",
    denominator: "–",
    basis: "the day asked for",
    excludes: "–",
    source: "999 and 277CA",
  },
  target: null,
  sql,
  params: { claimIds: "VARCHAR[]", asOf: "DATE" },
  columns: {
    claim_id: "VARCHAR",
    control_number: "VARCHAR?",
    payer: "VARCHAR",
    service_on: "DATE?",
    open_cents: "BIGINT",
  },
});
