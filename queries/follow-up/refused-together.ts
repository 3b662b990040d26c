import { query } from "../query.ts";
import sql from "./refused-together.sql?raw";

export const refusedTogether = query({
  name: "refused-together",
  title: "Claims refused together",
  unit: "claims",
  definition: {
    words: "How many of the claims asked for one answer of the front end refused together.",
    numerator: "claims",
    denominator: "–",
    basis: "the latest submission of each",
    excludes: "claims refused one by one, or not at all",
    source: "999 and 277CA",
  },
  target: null,
  sql,
  params: { claimIds: "VARCHAR[]" },
  columns: { claims: "INTEGER" },
});
