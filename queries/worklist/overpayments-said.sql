-- Grain: one claim whose overpayment people marked by $as_of (overpayment_said, over the view follow_up_overpayment).
with /* filters */
said as (
  select claim_id, identified_on, investigated_from, investigated_to from overpayment_said
)
select
  claim_id::varchar as claim_id,
  identified_on::date as identified_on,
  investigated_from::date as investigated_from,
  investigated_to::date as investigated_to
from said
order by claim_id
