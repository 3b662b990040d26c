-- Grain: month from $from to $as_of's (13 for a sparkline), the last one up to $as_of. As known on the month's last day: A/R,
-- days in A/R, charges, cash, net collection (its own cohort): the row is kpi-summary of that month on that day. As known at
-- $as_of: denials by first adjudication and first pass by first submission in the month, so that months can be compared.
-- Excludes: claims before history, of all but cash. Source: the definitions of kpi-summary, a month at a time.
with /* filters */
cash as (
  select strftime(month_on, '%Y-%m') as month, sum(cents) as cents
  from (
    select date_trunc('month', on_day) as month_on, cents
    from cash_day
    where on_day between date_trunc('month', $from::date)::date and $as_of::date
  )
  group by month_on
),
denied as (
  select
    strftime(month_on, '%Y-%m') as month,
    count(*) as claims,
    count(*) filter (denied_lines > 0) as denied_claims
  from (
    select date_trunc('month', rem1_on) as month_on, denied_lines
    from progress_scope
    where rem1_on between date_trunc('month', $from::date)::date and $as_of::date and is_heard
  )
  group by month_on
),
passed as (
  select
    strftime(month_on, '%Y-%m') as month,
    count(*) as submitted,
    count(*) filter (is_accepted) as accepted,
    count(*) filter (is_accepted or is_rejected) as judged,
    count(*) filter (is_adjudicated) as adjudicated,
    count(*) filter (is_resolved) as resolved
  from (select date_trunc('month', sub1_on) as month_on, * from first_pass_scope)
  group by month_on
)
select
  g.month::varchar as month,
  g.day::date as day,
  coalesce(k.cents, 0)::bigint as cash_cents,
  coalesce(c.cents, 0)::bigint as charges_cents,
  coalesce(s.total_cents, 0)::bigint as total_cents,
  coalesce(s.open_cents, 0)::bigint as open_cents,
  coalesce(s.over_90_cents, 0)::bigint as over_90_cents,
  coalesce(s.claims, 0)::integer as open_claims,
  (coalesce(s.open_cents, 0) / nullif(c.a_day, 0))::double as days_in_ar,
  (coalesce(s.over_90_cents, 0) / nullif(s.open_cents, 0))::double as ar_over_90_rate,
  n.collected_cents::bigint as collected_cents,
  n.collectible_cents::bigint as collectible_cents,
  n.claims::integer as collected_claims,
  (n.collected_cents / nullif(n.collectible_cents, 0))::double as net_collection_rate,
  coalesce(d.claims, 0)::integer as first_adjudicated,
  coalesce(d.denied_claims, 0)::integer as denied_claims,
  (d.denied_claims / nullif(d.claims, 0))::double as initial_denial_rate,
  coalesce(p.submitted, 0)::integer as submitted,
  coalesce(p.adjudicated, 0)::integer as adjudicated,
  (coalesce(p.submitted, 0) - coalesce(p.adjudicated, 0))::integer as pending,
  case when a.is_known then coalesce(p.judged, 0) end::integer as judged,
  case when a.is_known then p.accepted / nullif(p.judged, 0) end::double as first_pass_acceptance_rate,
  (p.resolved / nullif(p.adjudicated, 0))::double as first_pass_resolution_rate
from month_grid g
cross join acknowledgement_known a
left join cash k using (month)
left join month_charge c using (month)
left join month_balance s using (month)
left join month_collection n using (month)
left join denied d using (month)
left join passed p using (month)
order by g.month
