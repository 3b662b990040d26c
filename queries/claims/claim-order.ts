import { query } from "../query.ts";
import { claims } from "./claims.ts";

/**
 * One row: the claims of a list in its order, ids alone. The same SQL as `claims`, so that "next claim in the list" can
 * never differ from the list; one result serves every claim of it, kept by the reader while the warehouse stands.
 */
const sql = `
with list as (
${claims.sql}
),
numbered as (
  select claim_id, row_number() over () as position from list
)
select coalesce(list(claim_id order by position), [])::VARCHAR[] as claim_ids
from numbered
`;

export const claimOrder = query({
  name: "claim-order",
  title: "Order of a list",
  unit: "claims",
  definition: {
    words: "The claims of a list in its order: which one comes next.",
    numerator: "–",
    denominator: "–",
    basis: "the list's",
    excludes: "the list's",
    source: "the query claims",
  },
  target: null,
  sql,
  params: claims.params,
  columns: { claim_ids: "VARCHAR[]" },
});
