-- Grain: payer with anything open on $as_of, and one row of all (payer empty). A column per bucket, as ar-aging judges them.
-- open = the buckets; net = open + credit: what the ledger says stands, the closing of the bridge.
with /* filters */
payer_age as (
  select
    payer,
    count(distinct claim_id) as claims,
    coalesce(sum(open_cents) filter (bucket = '0-30'), 0) as to_30,
    coalesce(sum(open_cents) filter (bucket = '31-60'), 0) as to_60,
    coalesce(sum(open_cents) filter (bucket = '61-90'), 0) as to_90,
    coalesce(sum(open_cents) filter (bucket = '91-120'), 0) as to_120,
    coalesce(sum(open_cents) filter (bucket = '121+'), 0) as over_120,
    coalesce(sum(open_cents) filter (bucket = 'no date'), 0) as no_date,
    coalesce(sum(open_cents) filter (bucket <> 'credit'), 0) as open_cents,
    coalesce(sum(open_cents) filter (bucket = 'credit'), 0) as credit
  from open_balance
  group by grouping sets ((payer), ())
  having count(*) > 0
)
select
  payer::varchar as payer,
  claims::integer as claims,
  to_30::bigint as days_0_30_cents,
  to_60::bigint as days_31_60_cents,
  to_90::bigint as days_61_90_cents,
  to_120::bigint as days_91_120_cents,
  over_120::bigint as days_121_cents,
  no_date::bigint as no_date_cents,
  open_cents::bigint as open_cents,
  ((to_120 + over_120) / nullif(open_cents, 0))::double as over_90_rate,
  credit::bigint as credit_cents,
  (open_cents + credit)::bigint as net_cents
from payer_age
order by (payer is null) desc, open_cents desc, payer
