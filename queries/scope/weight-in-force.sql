-- The weights of the worklist in force on $as_of, by queue, and the steps of urgency.
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
)
