import { query } from "../query.ts";
import sql from "./claim-names.sql?raw";

/** The account and the patient of some claims: what a list of many leaves out until a row is in sight. */
export const claimNames = query({
  name: "claim-names",
  title: "Numbers and patients of claims",
  unit: "claims",
  definition: {
    words: "The control number and the patient of each claim that is named.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "–",
    source: "as billed",
  },
  target: null,
  sql,
  params: { claimIds: "VARCHAR[]" },
  columns: { claim_id: "VARCHAR", control_number: "VARCHAR?", patient: "VARCHAR?" },
});
