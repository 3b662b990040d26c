-- Grain: one row per alert raised or left, in the order told.
select
  kind, key, thing, on_day::varchar as on_day, rule, practice_id, location_id, subject, payer, code, root_cause, kpi,
  from_on::varchar as from_on, to_on::varchar as to_on, value, usual, low, high, n, money_cents::double as money_cents, odds
from alert_event
order by done_at, event_id
