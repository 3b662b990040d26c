-- Grain: month of the period. Numerator: what patients paid on the day of service. Denominators: patients' payments; all cash
-- posted to claims. Excludes: claims before history, unapplied cash. Source: HFMA point-of-service cash, by name.
with /* filters */
month as (
  select
    strftime(month_on, '%Y-%m') as month,
    coalesce(sum(patient_payment_cents) filter (posted_on = service_on), 0) as pos_cents,
    coalesce(sum(patient_payment_cents), 0) as patient_cents,
    sum(coalesce(payer_payment_cents, 0) + coalesce(patient_payment_cents, 0)) as cash_cents
  from (select date_trunc('month', posted_on) as month_on, * from day_scope where payments > 0)
  where posted_on between $from::date and least($to::date, $as_of::date)
  group by month_on
)
select
  month::varchar as month,
  pos_cents::bigint as pos_cents,
  patient_cents::bigint as patient_cents,
  cash_cents::bigint as cash_cents,
  (pos_cents / nullif(patient_cents, 0))::double as share_of_patient_cash,
  (pos_cents / nullif(cash_cents, 0))::double as share_of_cash
from month
order by month
