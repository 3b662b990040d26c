-- Grain: one row, none while nothing is published.
select
  settings_hash::VARCHAR as settings_hash,
  published_at::VARCHAR as published_at,
  time_zone::VARCHAR as time_zone,
  definition_version::VARCHAR as definition_version
from warehouse_state
