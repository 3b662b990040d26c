-- Grain: month of the period. Numerator: what patients paid on the day of service. Denominators: patients' payments; all cash
-- posted to claims. Excludes: claims before history, unapplied cash. Source: HFMA point-of-service cash, by name.
with /* filters */
month as (
  select
    strftime(l.posted_on, '%Y-%m') as month,
    coalesce(sum(l.amount_cents) filter (l.kind = 'patient_payment' and l.posted_on = c.service_on), 0) as pos_cents,
    coalesce(sum(l.amount_cents) filter (l.kind = 'patient_payment'), 0) as patient_cents,
    sum(l.amount_cents) as cash_cents
  from ledger_scope l
  join claim c using (claim_id)
  where l.kind in ('payer_payment', 'patient_payment')
    and l.posted_on between $from::date and least($to::date, $as_of::date)
  group by all
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
