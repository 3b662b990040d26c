-- Grain: one row per person and browser that the person signed in on, since it was last refused: the first time, whether
-- the person was told of it, and its sessions that began at $since or later.
with refused as (
  select person_id, device_id, max(done_at) as done_at
  from device_event
  where kind = 'refused'
  group by person_id, device_id
),
standing as (
  select d.*
  from device_event as d
  left join refused as r using (person_id, device_id)
  where r.done_at is null or d.done_at > r.done_at
),
known as (
  select
    person_id,
    device_id,
    min(done_at) filter (kind in ('first', 'new')) as first_at,
    arg_min(session_id, done_at) filter (kind in ('first', 'new')) as first_session,
    bool_or(kind = 'first') as is_first,
    bool_or(kind = 'told') as is_told,
    bool_or(kind = 'told_here') as is_told_here,
    coalesce(
      list(session_id) filter (
        kind in ('first', 'new', 'again') and done_at >= $since::timestamp
      ),
      []
    ) as sessions
  from standing
  group by person_id, device_id
),
begun as (
  select session_id, any_value(address) as address, any_value(agent) as agent
  from session_event
  where kind = 'started'
  group by session_id
)
select
  k.person_id,
  k.device_id,
  strftime(k.first_at, '%Y-%m-%dT%H:%M:%S.%fZ') as first_at,
  begun.address,
  begun.agent,
  k.is_first,
  k.is_told,
  k.is_told_here,
  k.sessions
from known as k
left join begun on begun.session_id = k.first_session
where k.first_at is not null
order by k.person_id, k.first_at
