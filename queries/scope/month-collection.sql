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
collection_entry as (
  select
    claim_id,
    least(last_day(posted_on), $as_of::date) as known_on,
    sum(case
      when kind in ('payer_payment', 'patient_payment') then amount_cents when kind = 'refund' then -amount_cents
    end) as paid_cents,
    sum(case when kind = 'charge' then amount_cents when kind = 'contractual' then -amount_cents end) as due_cents,
    bool_or(kind = 'prior_payer') as is_prior
  from ledger_scope
  where posted_on <= $as_of::date and kind not in ('to_patient', 'transfer', 'write_off')
  group by all
),
collection_claim as (
  select claim_id, min(known_on) as first_on, min(known_on) filter (is_prior) as prior_on
  from collection_entry
  group by claim_id
),
collection_day as (
  select
    c.service_on, e.known_on, k.prior_on,
    sum(e.paid_cents) as paid_cents,
    sum(e.due_cents) as due_cents,
    count(*) filter (e.known_on = k.first_on) as claims
  from collection_entry e
  join collection_claim k using (claim_id)
  join claim c using (claim_id)
  group by all
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
