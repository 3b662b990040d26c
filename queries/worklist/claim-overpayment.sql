-- Grain: one row where $claim_id holds a credit that Medicare or Medicaid is owed on $as_of (queue_overpayment), with what people
-- said of it (overpayment_said, over the view follow_up_overpayment); none: nothing to report and return.
with /* filters */
owed as (
  select q.payer, q.at_stake_cents, s.identified_on, s.investigated_from, s.investigated_to
  from queue_overpayment q
  left join overpayment_said s using (claim_id)
  where q.claim_id = $claim_id
)
select
  payer::varchar as payer,
  at_stake_cents::bigint as owed_cents,
  identified_on::date as identified_on,
  investigated_from::date as investigated_from,
  investigated_to::date as investigated_to
from owed
