-- Grain: claim of which a number, a member id or a name begins with what is typed: $begin up to, not including, $end in the
-- order of claim_key, which is why little of it is read; of one $kind where one is asked for. Whole words before beginnings,
-- numbers before names, the latest visit first. Of two letters that begin half of all words the first 20,000 in the order of
-- the alphabet are looked at: more letters bring the others. Excludes: claims before history.
with word as (
  select *, false as is_beginning
  from claim_key
  where key = $begin::varchar and ($kind::varchar is null or kind = $kind)
  union all
  from (
    select *, true
    from claim_key
    where key > $begin::varchar and key < $end::varchar and ($kind::varchar is null or kind = $kind)
    limit 20000
  )
),
found as (
  select *, list_position(['number', 'payer number', 'member', 'name'], kind) as rung from word
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
from (
  from found
  order by is_beginning, rung, service_on desc nulls last, key, claim_id
  limit 10 * $limit::bigint
)
qualify row_number() over (partition by claim_id order by is_beginning, rung, key) = 1
order by is_beginning, rung, service_on desc nulls last, key, claim_id
limit $limit::bigint
