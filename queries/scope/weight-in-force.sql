-- The weights of the worklist in force on $as_of by queue; and the urgency of each day on which a deadline may end.
weight_in_force as materialized (
  select distinct on (queue) queue, minutes, cost_of_touch_cents, chance, prior_n
  from worklist_weight
  where from_on is null or from_on <= $as_of::date
  order by queue, from_on desc nulls last
),
urgency_step as (
  select distinct on (within_days) within_days, factor
  from deadline_urgency
  where from_on is null or from_on <= $as_of::date
  order by within_days, from_on desc nulls last
),
urgency_by_day as (
  select $as_of::date + d.days as on_day, max(s.factor) as factor
  from (select unnest(range(0, (select max(within_days) from urgency_step) + 1))::integer as days) d
  join urgency_step s on s.within_days >= d.days
  group by d.days
)
