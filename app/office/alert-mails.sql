-- Grain: one row per mail of the outbox, as it stands; newest first. `keys`: the alerts it tells; `queued_at`: when it was
-- first due, by the clock that retries go by.
select
  mail_id,
  arg_max(kind, done_at) as kind,
  any_value(person_id) as person_id,
  coalesce(any_value(keys), []) as keys,
  max(attempt)::integer as attempt,
  strftime(arg_max(next_at, done_at), '%Y-%m-%dT%H:%M:%S.%gZ') as next_at,
  arg_max(error, done_at) as error,
  strftime(min(next_at), '%Y-%m-%dT%H:%M:%S.%gZ') as queued_at,
  strftime(max(done_at), '%Y-%m-%dT%H:%M:%S.%gZ') as changed_at
from alert_mail
group by mail_id
order by min(done_at) desc, mail_id
