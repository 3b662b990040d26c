-- Grain: one row per claim asked for, with what is open of it on $as_of: the claims of a rejected batch.
select
  c.claim_id::VARCHAR as claim_id,
  c.control_number::VARCHAR as control_number,
  c.payer::VARCHAR as payer,
  c.service_on::DATE as service_on,
  coalesce(b.open_cents, 0)::BIGINT as open_cents
from claim as c
left join (
  select claim_id, sum(open_cents) as open_cents
  from balance
  where from_on <= $as_of::DATE and $as_of::DATE < to_on
  group by claim_id
) as b using (claim_id)
where list_contains($claim_ids::VARCHAR[], c.claim_id)
order by open_cents desc, claim_id
