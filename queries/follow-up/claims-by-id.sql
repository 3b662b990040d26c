-- Grain: one row per asked id that leads to a claim: the claim's own id, or any it was ever known by (claim_alias).
-- No row: no such claim in this generation, or none within reach.
select a.asked_id::VARCHAR as asked_id, c.claim_id::VARCHAR as claim_id
from (select distinct unnest($claim_ids::VARCHAR[]) as asked_id) as a
left join claim as own on own.claim_id = a.asked_id
left join claim_alias as known on known.birth_id = a.asked_id
join claim as c on c.claim_id = coalesce(own.claim_id, known.claim_id)
