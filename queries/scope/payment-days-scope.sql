-- One row per claim in scope with a known first submission: its first payment as it stands at $as_of (RULINGS 26).
payment_days_scope as not materialized (
  select
    claim_id,
    coalesce(first_payer, 'UNKNOWN PAYER') as payer,
    sub1_on,
    case when pay1_on <= $as_of::date then pay1_on - sub1_on end as days,
    pay1_on between $from::date and least($to::date, $as_of::date) as is_paid_in_period,
    pay1_on is null or pay1_on > $as_of::date as is_waiting,
    is_waiting and (nothing_payable_on is null or nothing_payable_on > $as_of::date) as is_unpaid,
    sub1_on between $from::date - 30 and $to::date - 30 and (is_unpaid or not is_waiting) as is_in_cohort,
    coalesce(days <= 30, false) as is_paid_by_day_30
  from progress_scope
  where sub1_on <= $as_of::date
    and (pay1_on is null or pay1_on > $as_of::date or pay1_on >= sub1_on)
),
-- Payers that paid one of these claims in the period or were heard of in the 60 days to $as_of; where not, their remittances
-- are not loaded and their silence says nothing.
heard_payer as materialized (
  select distinct payer from payment_days_scope where is_paid_in_period
  union
  select distinct payer
  from claim_adjudication
  where origin = '835' and spoken_on > $as_of::date - 60 and spoken_on <= $as_of::date
)
