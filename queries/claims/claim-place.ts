import { query } from "../query.ts";
import sql from "./claim-place.sql?raw";
import { claims } from "./claims.ts";

const { limit: _, offset: __, ...params } = claims.params;

/** A claim's place in a list, however far down: one scan of the list, where its beginning (claim-order) does not reach. */
export const claimPlace = query({
  name: "claim-place",
  title: "Place in a list",
  unit: "claims",
  definition: {
    words: "Where a claim stands in a list, and which claims stand before and after it.",
    numerator: "–",
    denominator: "–",
    basis: "the list's",
    excludes: "the list's",
    source: "the query claims",
  },
  target: null,
  sql,
  params: { ...params, claimId: "VARCHAR" },
  columns: { position: "INTEGER", previous_id: "VARCHAR?", next_id: "VARCHAR?" },
});
