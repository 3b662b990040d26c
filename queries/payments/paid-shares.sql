-- Grain: payer of the first submission, and one row `ALL PAYERS`. Share of claims paid by day 14, 30, 45, 60, 90: each over
-- the claims first submitted in the period moved back by that many days, so every one of them has had its time.
-- Excludes: adjudicated with nothing payable by the payer; unknown first submission. Source: KPIS §4, §7.
with /* filters */
asked as (
  select unnest([14, 30, 45, 60, 90]) as by_day
),
of_payer as (
  select payer, by_day, count(*) as claims, count(*) filter (days <= by_day) as paid
  from payment_days_scope
  join asked on sub1_on between $from::date - by_day and $to::date - by_day
  where is_unpaid or not is_waiting
  group by payer, by_day
),
cohort as (
  select
    case when grouping(payer) = 1 then 'ALL PAYERS' else payer end as payer,
    by_day,
    sum(claims) as claims,
    sum(paid) as paid
  from of_payer
  where payer in (from heard_payer)
  group by grouping sets ((payer, by_day), (by_day))
)
select
  payer::varchar as payer,
  max(claims)::integer as claims,
  coalesce(max(claims) filter (by_day = 14), 0)::integer as day_14_claims,
  (max(paid / claims) filter (by_day = 14))::double as day_14_rate,
  coalesce(max(claims) filter (by_day = 30), 0)::integer as day_30_claims,
  (max(paid / claims) filter (by_day = 30))::double as day_30_rate,
  coalesce(max(claims) filter (by_day = 45), 0)::integer as day_45_claims,
  (max(paid / claims) filter (by_day = 45))::double as day_45_rate,
  coalesce(max(claims) filter (by_day = 60), 0)::integer as day_60_claims,
  (max(paid / claims) filter (by_day = 60))::double as day_60_rate,
  coalesce(max(claims) filter (by_day = 90), 0)::integer as day_90_claims,
  (max(paid / claims) filter (by_day = 90))::double as day_90_rate
from cohort
group by payer
order by payer = 'ALL PAYERS', payer
