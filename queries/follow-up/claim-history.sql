-- Grain: one row per thing people did about one claim up to $as_of, newest first; what was taken back is gone.
-- `claims`: how many claims the same click was about.
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
  b.claims::INTEGER as claims
from follow_up as f
join (
  select batch_id, count(distinct claim_id) as claims
  from follow_up
  group by batch_id
) as b using (batch_id)
left join follow_up_overpayment as o on f.kind = 'overpayment' and o.batch_id = f.batch_id and o.claim_id = f.claim_id
where f.claim_id = $claim_id and f.on_day <= $as_of::DATE
order by f.done_at desc, f.event_id desc
