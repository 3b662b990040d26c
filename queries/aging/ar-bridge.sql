-- Grain: month of the period, the first and last cut to it; only what is dated up to $as_of.
-- opening + charges − payments − contractual − write-offs + refunds = closing, exactly. Source: DATA.md §5.
with /* filters */
month as (
  select
    strftime(month_on, '%Y-%m') as month,
    greatest(month_on::date, $from::date) as from_on,
    least(last_day(month_on::date), $to::date, $as_of::date) as to_on
  from generate_series(date_trunc('month', $from::date), date_trunc('month', $to::date), interval 1 month) s (month_on)
),
flow as (
  select
    strftime(posted_on, '%Y-%m') as month,
    sum(charge_cents) as charges,
    sum(payment_cents) as payments,
    sum(contractual_cents) as contractual,
    sum(prior_payer_cents) as prior_payer,
    sum(write_off_cents) as write_offs,
    sum(refund_cents) as refunds
  from (
    select
      posted_on,
      sum(charge_cents) as charge_cents,
      sum(coalesce(payer_payment_cents, 0) + coalesce(patient_payment_cents, 0)) as payment_cents,
      sum(coalesce(contractual_cents, 0) + coalesce(prior_payer_cents, 0)) as contractual_cents,
      sum(prior_payer_cents) as prior_payer_cents,
      sum(write_off_cents) as write_off_cents,
      sum(refund_cents) as refund_cents
    from day_scope
    where posted_on between $from::date and least($to::date, $as_of::date)
    group by posted_on
  )
  group by month
),
standing as (
  select m.month, sum(b.open_cents) as opening
  from month m
  join balance_scope b on b.from_on <= least(m.from_on - 1, m.to_on) and least(m.from_on - 1, m.to_on) < b.to_on
  group by all
),
bridge as (
  select
    month,
    coalesce(s.opening, 0) as opening,
    coalesce(f.charges, 0) as charges,
    coalesce(f.payments, 0) as payments,
    coalesce(f.contractual, 0) as contractual,
    coalesce(f.prior_payer, 0) as prior_payer,
    coalesce(f.write_offs, 0) as write_offs,
    coalesce(f.refunds, 0) as refunds
  from month
  left join flow f using (month)
  left join standing s using (month)
)
select
  month::varchar as month,
  opening::bigint as opening_cents,
  charges::bigint as charges_cents,
  payments::bigint as payments_cents,
  contractual::bigint as contractual_cents,
  prior_payer::bigint as of_which_prior_payer_cents,
  write_offs::bigint as write_offs_cents,
  refunds::bigint as refunds_cents,
  (opening + charges - payments - contractual - write_offs + refunds)::bigint as closing_cents
from bridge
order by month
