-- Grain: one row: where a claim stands in a list in the order of `claims`, and which ones stand beside it; none: not in the list.
-- Rows are told apart by the number they are sorted by; only among equals by all that decides.
with /* filters */
keyed as not materialized (
  select
    claim_id, number_key, text_key, falling_key, service_on, control_number,
    create_sort_key(
      text_key, 'asc nulls last', falling_key, 'desc nulls last', service_on, 'asc nulls last',
      control_number, 'asc nulls last', claim_id, 'asc nulls last'
    ) as tie_key
  from sorted_claim
),
own as materialized (
  select number_key, tie_key from keyed where claim_id = $claim_id
),
compared as materialized (
  select
    k.claim_id, k.number_key, k.text_key, k.falling_key, k.service_on, k.control_number,
    case
      when k.number_key is distinct from o.number_key then coalesce(k.number_key < o.number_key, o.number_key is null)
      else k.tie_key < o.tie_key
    end as is_before
  from keyed k
  cross join own o
),
previous as (
  select claim_id
  from compared
  where is_before
  order by
    number_key desc nulls first, text_key desc nulls first, falling_key nulls first,
    service_on desc nulls first, control_number desc nulls first, claim_id desc
  limit 1
),
next as (
  select claim_id
  from compared
  where not is_before and claim_id <> $claim_id
  order by
    number_key nulls last, text_key nulls last, falling_key desc nulls last,
    service_on nulls last, control_number nulls last, claim_id
  limit 1
)
select
  (count(*) filter (is_before) + 1)::INTEGER as position,
  (select claim_id from previous)::VARCHAR as previous_id,
  (select claim_id from next)::VARCHAR as next_id
from compared
having count(*) > 0
