-- Grain: month from $from to $as_of's. What month-figures does not have, by the definitions of kpi-summary: initial denials by
-- charge (month of the first adjudication), days to payment (month of the first payment) and billing lag (month of service).
-- Excludes: claims before history. Source: scope/kpi-denial.sql, scope/kpi-days.sql, a month at a time.
with /* filters */
charged as (
  select strftime(rem1_on, '%Y-%m') as month, sum(denied_charge_cents) / nullif(sum(charge_cents), 0) as denied_rate, count(*) as claims
  from progress_scope
  where rem1_on <= $as_of::date and is_heard
  group by month
),
paid as (
  select
    strftime(pay1_on, '%Y-%m') as month, round(quantile_cont(pay1_on - sub1_on, 0.5), 1) as median_days,
    round(quantile_cont(pay1_on - sub1_on, 0.9), 1) as p90_days, count(*) as claims
  from progress_scope
  where pay1_on <= $as_of::date and pay1_on >= sub1_on
  group by month
),
served as (
  select strftime(service_on, '%Y-%m') as month, round(median(sub1_on - service_on), 1) as lag_days, count(*) as claims
  from progress_scope
  where sub1_on <= $as_of::date
  group by month
)
select
  g.month::varchar as month,
  c.denied_rate::double as initial_denial_dollar_rate,
  coalesce(c.claims, 0)::integer as charged_claims,
  p.median_days::double as days_to_payment_median,
  p.p90_days::double as days_to_payment_p90,
  coalesce(p.claims, 0)::integer as paid_claims,
  s.lag_days::double as billing_lag_median,
  coalesce(s.claims, 0)::integer as served_claims
from month_grid as g
left join charged as c using (month)
left join paid as p using (month)
left join served as s using (month)
order by g.month
