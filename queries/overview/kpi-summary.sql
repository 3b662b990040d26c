-- Grain: KPI, in the order of the page. value = numerator ÷ denominator, unrounded (medians: one decimal); NULL where the
-- denominator is 0 or an input is not loaded. Definitions: scope/kpi-….sql, KPIS §1 and §7, RULINGS 25–30.
with /* filters */
kpi as (
  select name, value, numerator, denominator, n, pending from kpi_ar
  union all
  select name, value, numerator, denominator, n, pending from kpi_collection
  union all
  select name, value, numerator, denominator, n, pending from kpi_denial
  union all
  select name, value, numerator, denominator, n, pending from kpi_first_pass
  union all
  select name, value, numerator, denominator, n, pending from kpi_days
  union all
  select name, value, numerator, denominator, n, pending from kpi_cash
)
select
  name::varchar as name,
  value::double as value,
  numerator::double as numerator,
  denominator::double as denominator,
  n::integer as n,
  pending::integer as pending
from kpi
order by list_position([
  'days_in_ar', 'ar_over_90_rate', 'net_collection_rate', 'gross_collection_rate',
  'initial_denial_rate', 'initial_denial_dollar_rate', 'first_pass_acceptance_rate', 'first_pass_resolution_rate',
  'days_to_payment_median', 'days_to_payment_p90', 'billing_lag_median', 'cash'
], name)
