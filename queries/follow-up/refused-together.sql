-- Grain: one row: how many of the claims asked for were last refused up front by one and the same answer, at most.
with
  asked as (select distinct unnest($claim_ids::VARCHAR[]) as claim_id),
  latest as (
    select distinct on (claim_id) claim_id, reject_batch_id
    from claim_submission
    semi join asked using (claim_id)
    order by claim_id, submitted_on desc, position desc
  ),
  together as (
    select count(*) as claims
    from latest
    where reject_batch_id is not null
    group by reject_batch_id
  )
select coalesce(max(claims), 0)::INTEGER as claims
from together
