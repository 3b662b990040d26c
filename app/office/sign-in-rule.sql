-- Grain: one row per change of the rule, the latest first: whether the second factor is demanded of all, since when.
select
  demands_second_factor,
  strftime(done_at, '%Y-%m-%dT%H:%M:%S.%gZ') as done_at
from sign_in_rule
order by sign_in_rule.done_at desc, rowid desc
