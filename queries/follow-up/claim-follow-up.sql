-- Grain: one row, where one claim's follow-up stands at $as_of; none: new, nobody's, untouched (follow_up_state).
with /* filters */
standing as (
  select * from follow_up_state where claim_id = $claim_id
)
select
  status::VARCHAR as status,
  status_on::DATE as status_on,
  status_by::VARCHAR as status_by,
  why::VARCHAR as why,
  assignee_id::VARCHAR as assignee_id,
  next_on::DATE as next_on,
  touches::INTEGER as touches,
  minutes::INTEGER as minutes,
  touched_on::DATE as touched_on
from standing
