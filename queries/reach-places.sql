-- Grain: one place of claims within reach. What may be asked for by filters.
select distinct
  practice_id::varchar as practice_id,
  location_id::varchar as location_id
from claim
