-- Grain: one place of claims within reach, of those that filters ask for.
select distinct
  practice_id::varchar as practice_id,
  location_id::varchar as location_id
from claim
where (len($practice::varchar[]) = 0 or list_contains($practice::varchar[], practice_id))
  and (len($location::varchar[]) = 0 or list_contains($location::varchar[], location_id))
