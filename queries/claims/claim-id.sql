-- Grain: one row, the claim that an id means: a claim's own, or any id it was ever known by (claim_alias).
-- No row: no such claim in this generation.
select claim_id::VARCHAR as claim_id
from (
  select claim_id, 0 as rung from claim where claim_id = $claim_id
  union all
  select claim_id, 1 from claim_alias where birth_id = $claim_id
)
order by rung
limit 1
