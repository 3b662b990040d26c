-- Claims in scope served in the twelve months ending 120 days before $as_of (whole months where that day ends one), with what
-- came in by $as_of. Net leaves out claims of which an earlier payer's word is not loaded (prior_payer). Source: KPIS §7.
collection_window as (
  select
    to_on,
    case
      when last_day(to_on) = to_on then (date_trunc('month', to_on) - interval 11 month)::date
      else (to_on - interval 12 month)::date + 1
    end as from_on
  from (select $as_of::date - 120 as to_on)
),
collection_scope as (
  select
    c.claim_id,
    coalesce(sum(amount_cents) filter (kind = 'charge'), 0) as charges,
    coalesce(sum(amount_cents) filter (kind = 'contractual'), 0) as contractual,
    coalesce(sum(amount_cents) filter (kind in ('payer_payment', 'patient_payment')), 0)
      - coalesce(sum(amount_cents) filter (kind = 'refund'), 0) as payments,
    count(*) filter (kind = 'prior_payer') = 0 as is_net
  from claim c
  join collection_window w on c.service_on between w.from_on and w.to_on
  join ledger_scope l using (claim_id)
  where l.posted_on <= $as_of::date
  group by c.claim_id
)
