import { query } from "../query.ts";
import sql from "./claim-order.sql?raw";
import { claims } from "./claims.ts";

const { offset: _, ...params } = claims.params;

/** How a list begins: one result serves every claim of it, kept by the reader while the warehouse stands. */
export const claimOrder = query({
  name: "claim-order",
  title: "Order of a list",
  unit: "claims",
  definition: {
    words: "The first claims of a list in its order: which one comes next.",
    numerator: "–",
    denominator: "–",
    basis: "the list's",
    excludes: "the list's",
    source: "the query claims",
  },
  target: null,
  sql,
  params,
  columns: { claim_ids: "VARCHAR[]", total: "INTEGER" },
});
