-- Grain: one row, none while nothing is published.
select
  settings_hash::VARCHAR as settings_hash,
  published_at::VARCHAR as published_at,
  time_zone::VARCHAR as time_zone
from warehouse_state
