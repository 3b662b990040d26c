import { query } from "../query.ts";
import { claims } from "./claims.ts";

/**
 * Where a claim stands in a list of claims, and the ones before and after it: the same SQL as `claims`, numbered, so that
 * "next claim in the list" can never differ from the list. No row: the claim is not in that list.
 */
const sql = `
with list as (
${claims.sql}
),
numbered as (
  select claim_id, row_number() over () as position, count(*) over () as total
  from list
),
here as (
  select position, total from numbered where claim_id = $claim_id
)
select
  h.position::INTEGER as position,
  h.total::INTEGER as total,
  max(n.claim_id) filter (where n.position = h.position - 1)::VARCHAR as previous_id,
  max(n.claim_id) filter (where n.position = h.position + 1)::VARCHAR as next_id
from here as h
join numbered as n on n.position between h.position - 1 and h.position + 1
group by h.position, h.total
`;

export const claimNeighbours = query({
  name: "claim-neighbours",
  title: "Place of a claim in a list",
  unit: "claims",
  definition: {
    words: "Where a claim stands in the list it was opened from, and the claims beside it.",
    numerator: "–",
    denominator: "–",
    basis: "the list's",
    excludes: "the list's",
    source: "the query claims",
  },
  target: null,
  sql,
  params: { ...claims.params, claimId: "VARCHAR" },
  columns: {
    position: "INTEGER",
    total: "INTEGER",
    previous_id: "VARCHAR?",
    next_id: "VARCHAR?",
  },
});
