-- Grain: one figure with a target of the practice's own.
select
  kpi::VARCHAR as kpi,
  from_value::DOUBLE as from_value,
  to_value::DOUBLE as to_value,
  source::VARCHAR as source,
  from_on::DATE as from_on
from target
order by kpi
