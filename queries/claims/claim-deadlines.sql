-- Grain: one clock that runs for the claim on $as_of: by when it must be filed, corrected or disputed (scope/claim-deadline.sql:
-- the worklist's deadlines are the same).
with /* filters */
due as (
  select payer, sequence, kind, due_on, days, clock, is_default, source
  from claim_deadline
  where claim_id = $claim_id
)
select
  payer::VARCHAR as payer,
  kind::VARCHAR as kind,
  due_on::DATE as due_on,
  (due_on - cast($as_of as DATE))::INTEGER as days_left,
  days::INTEGER as days,
  clock::VARCHAR as clock,
  is_default::BOOLEAN as is_default,
  source::VARCHAR as source
from due
order by sequence, due_on, kind
