-- Grain: one step of days left: its factor in force on $as_of.
select
  within_days::INTEGER as within_days,
  factor::DOUBLE as factor,
  from_on::DATE as from_on,
  source::VARCHAR as source
from deadline_urgency
where from_on is null or from_on <= cast($as_of as DATE)
qualify row_number() over (partition by within_days order by from_on desc nulls last) = 1
order by within_days
