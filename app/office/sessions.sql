-- Grain: one row per session that began at $since or later: when it began and was last seen, and whether it was ended.
select
  session_id,
  any_value(person_id) as person_id,
  any_value(address) filter (kind = 'started') as address,
  any_value(agent) filter (kind = 'started') as agent,
  strftime(min(done_at) filter (kind = 'started'), '%Y-%m-%dT%H:%M:%S.%gZ') as started_at,
  strftime(max(done_at), '%Y-%m-%dT%H:%M:%S.%gZ') as seen_at,
  bool_or(kind = 'ended') as is_ended
from session_event
where done_at >= $since::timestamp
group by session_id
having bool_or(kind = 'started')
