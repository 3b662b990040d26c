-- Medians in days, one decimal: submission to payment of claims first paid in the period; service to submission of claims
-- served in it.
days_base as (
  select
    quantile_cont(days, 0.5) as median_days,
    quantile_cont(days, 0.9) as p90_days,
    count(*) as claims,
    (select count(*) from payment_days_scope where is_unpaid and sub1_on between $from::date and $to::date) as unpaid
  from payment_days_scope
  where is_paid_in_period
),
lag_base as (
  select median(sub1_on - service_on) as median_days, count(*) as claims
  from progress_scope
  where service_on between $from::date and $to::date and sub1_on <= $as_of::date
),
kpi_days as (
  select
    'days_to_payment_median' as name, round(median_days, 1) as value,
    null as numerator, null as denominator, claims as n, unpaid as pending
  from days_base
  union all
  select 'days_to_payment_p90', round(p90_days, 1), null, null, claims, unpaid from days_base
  union all
  select 'billing_lag_median', round(median_days, 1), null, null, claims, 0 from lag_base
)
