-- Collection of claims served in the twelve months ending 120 days before $as_of (whole months where that day ends one).
-- Net leaves out claims of which an earlier payer's word is not loaded (prior_payer). Source: KPIS §7, DATA.md §3.
collection_window as (
  select
    to_on,
    case
      when last_day(to_on) = to_on then (date_trunc('month', to_on) - interval 11 month)::date
      else (to_on - interval 12 month)::date + 1
    end as from_on
  from (select $as_of::date - 120 as to_on)
),
collection_claim as (
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
),
collection_form as (
  select 'net_collection_rate' as name, payments, charges - contractual as due, claim_id
  from collection_claim
  where is_net
  union all
  select 'gross_collection_rate', payments, charges, claim_id
  from collection_claim
),
kpi_collection as (
  select
    f.name,
    case when is_known then sum(payments) / nullif(sum(due), 0) end as value,
    case when is_known then coalesce(sum(payments), 0) end as numerator,
    case when is_known then coalesce(sum(due), 0) end as denominator,
    case when is_known then count(claim_id) else 0 end as n,
    case when is_known then count(*) filter (claim_id in (select claim_id from open_balance)) else 0 end as pending
  from (values ('net_collection_rate'), ('gross_collection_rate')) f (name)
  left join collection_form using (name)
  cross join (
    select exists (from input_loaded where kind = 'transactions' and files > 0) as is_known
  )
  group by f.name, is_known
)
