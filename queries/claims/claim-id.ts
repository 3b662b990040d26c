import { query } from "../query.ts";
import sql from "./claim-id.sql?raw";

export const claimId = query({
  name: "claim-id",
  title: "Claim of an id",
  unit: "claims",
  definition: {
    words: "The claim an id means: its own, or any id it was ever known by.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §2",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR" },
  columns: {
    claim_id: "VARCHAR",
  },
});
