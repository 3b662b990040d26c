-- Grain: month of the period. Cash by payment date: remittances (BPR02), patient payments less refunds, insurance payments
-- of exports. Where claims are asked for by a filter, what the ledger says of them. Source: kpi-summary's cash.
with /* filters */
grid as (
  select strftime(unnest(generate_series(
    date_trunc('month', $from::date), least($to::date, $as_of::date)::timestamp, interval 1 month
  )), '%Y-%m') as month
),
summed as (
  select
    strftime(month_on, '%Y-%m') as month,
    sum(cents) filter (party = 'insurance') as insurance_cents,
    sum(cents) filter (party = 'patient') as patient_cents
  from (
    select date_trunc('month', on_day) as month_on, party, cents
    from cash_day
    where on_day between $from::date and least($to::date, $as_of::date)
  )
  group by month_on
)
select
  month::varchar as month,
  coalesce(insurance_cents, 0)::bigint as insurance_cents,
  coalesce(patient_cents, 0)::bigint as patient_cents,
  (coalesce(insurance_cents, 0) + coalesce(patient_cents, 0))::bigint as cash_cents
from grid
left join summed using (month)
order by month
