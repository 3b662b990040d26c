-- One row per claim in scope with a known first submission: its first payment as it stands at $as_of (RULINGS 26).
-- `is_heard`: the payer paid one of these claims in the period or was heard of in the 60 days to $as_of; where not, its
-- remittances are not loaded and its silence says nothing.
payment_days_scope as (
  select
    h.claim_id,
    coalesce(h.first_payer, 'UNKNOWN PAYER') as payer,
    h.sub1_on,
    p.pay1_on,
    p.pay1_on - h.sub1_on as days,
    coalesce(p.pay1_on between $from::date and $to::date, false) as is_paid_in_period,
    h.sub1_on between $from::date - 30 and $to::date - 30
      and (p.pay1_on is not null or not coalesce(h.nothing_payable_on <= $as_of::date, false)) as is_in_cohort,
    coalesce(p.pay1_on - h.sub1_on <= 30, false) as is_paid_by_day_30,
    p.pay1_on is null
      and not coalesce(h.nothing_payable_on <= $as_of::date, false) as is_unpaid,
    coalesce(bool_or(p.pay1_on between $from::date and $to::date) over (partition by h.first_payer), false)
      or coalesce(h.first_payer, 'UNKNOWN PAYER') in (
        select payer
        from claim_adjudication
        where origin = '835' and spoken_on > $as_of::date - 60 and spoken_on <= $as_of::date
      ) as is_heard
  from claim_history h
  semi join claim_scope using (claim_id)
  left join (
    select claim_id, pay1_on
    from claim_payment
    where paid_on <= $as_of::date and $as_of::date < to_on and pay1_on is not null
  ) p using (claim_id)
  where h.sub1_on <= $as_of::date
    and (p.pay1_on is null or p.pay1_on >= h.sub1_on)
)
