-- Net collection of each month's own cohort, as known on the month's last day: collection_scope's definition, a month at a
-- time. An entry is known from the end of the month in which it was posted; a claim counts until an earlier payer's word
-- turns out not to be loaded (prior_payer).
month_cohort as (
  select
    month, day, to_on,
    case
      when last_day(to_on) = to_on then (date_trunc('month', to_on) - interval 11 month)::date
      else (to_on - interval 12 month)::date + 1
    end as from_on
  from (select month, day, day - 120 as to_on from month_grid)
),
collection_day as (
  select
    service_on,
    least(last_day(posted_on), $as_of::date) as known_on,
    case when prior_on <= $as_of::date then least(last_day(prior_on), $as_of::date) end as prior_on,
    coalesce(sum(payer_payment_cents), 0) + coalesce(sum(patient_payment_cents), 0) - coalesce(sum(refund_cents), 0) as paid_cents,
    coalesce(sum(charge_cents), 0) - coalesce(sum(contractual_cents), 0) as due_cents,
    count(*) filter (is_first) as claims
  from collected_day
  where posted_on <= $as_of::date
    and service_on between (date_trunc('month', $from::date) - interval 17 month)::date and $as_of::date - 120
  group by service_on, posted_on, prior_on
),
month_collection as (
  select
    m.month,
    coalesce(sum(e.paid_cents), 0) as collected_cents,
    coalesce(sum(e.due_cents), 0) as collectible_cents,
    coalesce(sum(e.claims), 0) as claims
  from month_cohort m
  left join collection_day e
    on e.service_on between m.from_on and m.to_on and e.known_on <= m.day and (e.prior_on is null or e.prior_on > m.day)
  where exists (from input_loaded where kind = 'transactions' and files > 0)
  group by m.month
)
