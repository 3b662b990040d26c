-- Days in A/R over the charges of ar_window (KPIS §1), and the share over 90 days. Parts are claim × party; credits are out.
ar_charge as (
  select coalesce(sum(charge_cents), 0) / ($as_of::date - max(from_on) + 1) as a_day
  from ar_window
  left join day_scope on posted_on between from_on and $as_of::date
),
ar_part as (
  select
    coalesce(sum(open_cents), 0) as open_cents,
    coalesce(sum(open_cents) filter (bucket in ('91-120', '121+')), 0) as over_90_cents,
    count(distinct claim_id) as claims
  from open_balance
  where bucket <> 'credit'
),
kpi_ar as (
  select
    'days_in_ar' as name, open_cents / nullif(a_day, 0) as value,
    open_cents as numerator, a_day as denominator, claims as n, 0 as pending
  from ar_part cross join ar_charge
  union all
  select 'ar_over_90_rate', over_90_cents / nullif(open_cents, 0), over_90_cents, open_cents, claims, 0
  from ar_part
)
