-- Grain: payer of the first submission. Numerator: days from first submission to first payment, of claims first paid in the
-- period. The day-30 rate follows claims first submitted 30 days before the period, unpaid ones included.
-- Excludes: claims with nothing payable by the payer; unknown first submission; payers whose remittances are not loaded
-- (no 835 for 60 days). Source: KPIS §7, RULINGS 26.
with /* filters */
payer_days as (
  select
    payer,
    count(*) filter (is_paid_in_period) as claims,
    quantile_cont(days, 0.5) filter (is_paid_in_period) as median_days,
    quantile_cont(days, 0.9) filter (is_paid_in_period) as p90_days,
    count(*) filter (is_in_cohort) as cohort,
    count(*) filter (is_in_cohort and is_paid_by_day_30) as cohort_paid
  from payment_days_scope
  where is_paid_in_period or is_in_cohort
  group by payer
)
select
  payer::varchar as payer,
  claims::integer as claims,
  round(median_days, 1)::double as median_days,
  round(p90_days, 1)::double as p90_days,
  cohort::integer as cohort,
  (cohort_paid / nullif(cohort, 0))::double as paid_by_day_30_rate
from payer_days
where payer in (from heard_payer)
order by payer
