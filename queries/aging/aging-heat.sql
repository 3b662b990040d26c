-- Grain: payer × bucket, with the totals of each (payer or bucket empty) and of all (both empty). Claims are distinct in
-- each, so they need not add up. `$party`: insurance, patient, or empty for both. Source: as ar-aging.
with /* filters */
part as (
  select payer, bucket, claim_id, open_cents
  from open_balance
  where $party::varchar is null or party = $party
)
select
  payer::varchar as payer,
  bucket::varchar as bucket,
  count(distinct claim_id)::integer as claims,
  sum(open_cents)::bigint as open_cents
from part
group by grouping sets ((payer, bucket), (payer), (bucket), ())
having count(*) > 0
order by payer nulls last, bucket nulls last
