import { query } from "../query.ts";
import sql from "./claims-by-id.sql?raw";

export const claimsById = query({
  name: "claims-by-id",
  title: "Claims of ids",
  unit: "claims",
  definition: {
    words: "The claims that ids mean: their own, or any they were ever known by.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §2",
  },
  target: null,
  sql,
  params: { claimIds: "VARCHAR[]" },
  columns: { asked_id: "VARCHAR", claim_id: "VARCHAR" },
});
