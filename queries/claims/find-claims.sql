-- Grain: claim of which a number, a member id or a name begins with what is typed: $begin up to, not including, $end in the
-- order of claim_key, which is why a few thousand of its rows are read. Whole words before beginnings, numbers before
-- names, the latest visit first; of one $kind where one is asked for. Excludes: claims before history.
with found as (
  select
    key, kind, claim_id, control_number, last_name, first_name, payer, service_on,
    key <> $begin::varchar as is_beginning,
    list_position(['number', 'payer number', 'member', 'name'], kind) as rung
  from claim_key
  where key >= $begin::varchar and key < $end::varchar and ($kind::varchar is null or kind = $kind)
  order by is_beginning, rung, service_on desc nulls last, key, claim_id
  limit 10 * $limit::bigint
)
select
  claim_id::varchar as claim_id,
  kind::varchar as kind,
  key::varchar as key,
  control_number::varchar as control_number,
  last_name::varchar as last_name,
  first_name::varchar as first_name,
  payer::varchar as payer,
  service_on::date as service_on
from found
qualify row_number() over (partition by claim_id order by is_beginning, rung, key) = 1
order by is_beginning, rung, service_on desc nulls last, key, claim_id
limit $limit::bigint
