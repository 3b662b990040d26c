-- Grain: one claim that people followed up, and where that stands at $as_of (follow_up_state). Claims without: new, nobody's.
with /* filters */
standing as (
  select claim_id, status, status_on, status_by, why, assignee_id, next_on, touches, touched_on from follow_up_state
)
select
  claim_id::varchar as claim_id,
  status::varchar as status,
  status_on::date as status_on,
  status_by::varchar as status_by,
  why::varchar as why_status,
  assignee_id::varchar as assignee_id,
  next_on::date as next_on,
  touches::integer as touches,
  touched_on::date as touched_on
from standing
order by claim_id
