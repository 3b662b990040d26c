-- Grain: one row per value that a filter of the bar can take. `part`: which filter. Ordered as shown.
select part, value, label, hint
from (
  select 'practice' as part, practice_id as value, name as label, null as hint, 0 as weight from practice
  union all
  select 'location', location_id, name, null, 0 from location
  union all
  select 'provider', provider_id, name, null, 0 from provider
  union all
  select 'payer', payer, payer, any_value(payer_class), count(*) from claim group by payer
  union all
  select 'payerClass', payer_class, payer_class, null, count(*) from claim group by payer_class
  union all
  select 'cptFamily', family, title, stream, 0 from cpt_family
  where family in (select distinct family from service_line)
)
order by part, weight desc, label
