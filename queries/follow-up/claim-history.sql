-- Grain: one row per thing people did about one claim up to $as_of, newest first; what was taken back is gone. Put into or
-- taken out of a project counts. `claims`: how many claims the same click was about.
with named as (
  select project_id, arg_max(name, done_at) as name
  from follow_up_project
  where kind in ('made', 'renamed')
  group by project_id
),
done as (
  select
    f.event_id, f.batch_id, f.done_at, f.on_day, f.by_id, f.kind, f.status, f.reason, f.assignee_id, f.note, f.channel,
    f.payer_reference, f.outcome, f.minutes, f.next_on, f.claim_id, f.project_id, b.claims
  from follow_up as f
  join (
    select batch_id, count(distinct claim_id) as claims
    from follow_up
    group by batch_id
  ) as b using (batch_id)
  where f.claim_id = $claim_id
  union all
  select
    m.batch_id || ' ' || m.kind, m.batch_id, m.done_at, m.on_day, m.by_id, m.kind, null, null, null, null, null, null, null,
    null, null, m.claim_id, m.project_id, b.claims
  from follow_up_project_claim as m
  join (
    select batch_id, count(distinct claim_id) as claims
    from follow_up_project_claim
    group by batch_id
  ) as b using (batch_id)
  where m.claim_id = $claim_id
)
select
  f.event_id::VARCHAR as event_id,
  f.batch_id::VARCHAR as batch_id,
  strftime(f.done_at, '%Y-%m-%dT%H:%M:%SZ')::VARCHAR as done_at,
  f.on_day::DATE as on_day,
  f.by_id::VARCHAR as by_id,
  f.kind::VARCHAR as kind,
  f.status::VARCHAR as status,
  f.reason::VARCHAR as reason,
  f.assignee_id::VARCHAR as assignee_id,
  f.note::VARCHAR as note,
  f.channel::VARCHAR as channel,
  f.payer_reference::VARCHAR as payer_reference,
  f.outcome::VARCHAR as outcome,
  f.minutes::INTEGER as minutes,
  f.next_on::DATE as next_on,
  o.mark::VARCHAR as mark,
  o.since_on::DATE as since_on,
  n.project_id::VARCHAR as project_id,
  n.name::VARCHAR as project,
  f.claims::INTEGER as claims
from done as f
left join named as n using (project_id)
left join follow_up_overpayment as o on f.kind = 'overpayment' and o.batch_id = f.batch_id and o.claim_id = f.claim_id
where f.on_day <= $as_of::DATE
order by f.done_at desc, f.event_id desc
