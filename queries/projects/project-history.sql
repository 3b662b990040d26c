-- Grain: one row per thing done to a project up to $as_of, newest first: to itself, to which claims it holds, and to its
-- claims as a whole (a row per click and kind). What was taken back is gone.
with done as (
  select
    batch_id, done_at, on_day, by_id, kind, null as status, null as reason, owner_id as assignee_id, note, null as channel,
    null as payer_reference, outcome, null as minutes, null::date as next_on, name, 0 as claims
  from follow_up_project
  where project_id = $project_id
  union all
  select batch_id, any_value(done_at), any_value(on_day), any_value(by_id), kind, null, null, null, null, null, null, null,
    null, null, null, count(distinct claim_id)
  from follow_up_project_claim
  where project_id = $project_id
  group by batch_id, kind
  union all
  select
    batch_id, any_value(done_at), any_value(on_day), any_value(by_id), kind, any_value(status), any_value(reason),
    any_value(assignee_id), any_value(note), any_value(channel), any_value(payer_reference), any_value(outcome),
    any_value(minutes), any_value(next_on), null, count(distinct claim_id)
  from follow_up
  where project_id = $project_id
  group by batch_id, kind
)
select
  (batch_id || ' ' || kind)::varchar as event_id,
  batch_id::varchar as batch_id,
  strftime(done_at, '%Y-%m-%dT%H:%M:%SZ')::varchar as done_at,
  on_day::date as on_day,
  by_id::varchar as by_id,
  kind::varchar as kind,
  status::varchar as status,
  reason::varchar as reason,
  assignee_id::varchar as assignee_id,
  note::varchar as note,
  channel::varchar as channel,
  payer_reference::varchar as payer_reference,
  outcome::varchar as outcome,
  minutes::integer as minutes,
  next_on::date as next_on,
  name::varchar as name,
  claims::integer as claims
from done as d
where d.on_day <= $as_of::date
order by d.done_at desc, d.batch_id, d.kind
