-- Grain: payer × party × bucket with something in it. Numerator: balances that stand at $as_of.
-- Excludes: nothing but claims before history; credits and unknown dates have rows of their own. Source: DATA.md §5.
with /* filters */
parts as (
  select
    payer, party, bucket,
    count(distinct claim_id) as claims,
    sum(open_cents) as open_cents
  from open_balance
  group by all
)
select
  payer::varchar as payer,
  party::varchar as party,
  bucket::varchar as bucket,
  claims::integer as claims,
  open_cents::bigint as open_cents
from parts
where claims > 0
order by
  payer, party,
  list_position(['0-30', '31-60', '61-90', '91-120', '121+', 'no date', 'credit'], bucket)
