-- Grain: one queue: the weights in force on $as_of.
select
  queue::VARCHAR as queue,
  minutes::INTEGER as minutes,
  cost_of_touch_cents::BIGINT as cost_of_touch_cents,
  chance::DOUBLE as chance,
  prior_n::DOUBLE as prior_n,
  from_on::DATE as from_on,
  source::VARCHAR as source
from worklist_weight
where from_on is null or from_on <= cast($as_of as DATE)
qualify row_number() over (partition by queue order by from_on desc nulls last) = 1
order by queue
