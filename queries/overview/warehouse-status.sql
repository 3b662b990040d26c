-- Grain: one row, none while nothing is published. What the frame's foot says of the warehouse.
-- Source of the definition: PRODUCT.md, frame and loads page.
select
  s.time_zone::varchar as time_zone,
  s.published_at::varchar as published_at,
  (select max(last_on) from input_loaded)::date as data_through,
  (select count(*) from claim where not is_before_history)::integer as claims,
  (
    (select count(*) from load_issue where severity <> 'info')
    + (select count(*) from publish_issue where severity <> 'info')
  )::integer as issues,
  coalesce((select list(kind order by kind) from input_loaded where files > 0), [])::varchar[] as inputs
from warehouse_state s
