-- Grain: month from $from to $as_of's (13 for a sparkline), the last one up to $as_of. A/R as it stood on the month's last
-- day; denials by first adjudication and first pass by first submission in the month, as known at $as_of.
-- Excludes: claims before history. Source: the definitions of kpi-summary, a month at a time.
with /* filters */
grid as (
  select
    strftime(month_on, '%Y-%m') as month,
    month_on,
    least(last_day(month_on), $as_of::date) as day
  from (
    select unnest(generate_series(date_trunc('month', $from::date), $as_of::date::timestamp, interval 1 month))::date as month_on
  )
),
charge_window as (
  select
    month, day,
    case
      when last_day(day) = day then (month_on - interval 2 month)::date
      else (day - interval 3 month)::date + 1
    end as from_on
  from grid
),
daily_charge as (
  select posted_on, sum(amount_cents) as cents from ledger_scope where kind = 'charge' group by all
),
charged as (
  select w.month, sum(d.cents) / (any_value(w.day) - any_value(w.from_on) + 1) as a_day
  from charge_window w
  join daily_charge d on d.posted_on between w.from_on and w.day
  group by w.month
),
stood as (
  select
    g.month,
    sum(b.open_cents) filter (b.party_cents >= 0) as open_cents,
    sum(b.open_cents) filter (
      b.party_cents >= 0
      and g.day - case $basis when 'service' then b.service_on when 'submission' then b.submitted_on else b.responsible_on end > 90
    ) as over_90_cents,
    sum(b.open_cents) as total_cents
  from grid g
  join balance_scope b on b.from_on <= g.day and g.day < b.to_on
  group by g.month
),
denied as (
  select
    strftime(h.rem1_on, '%Y-%m') as month,
    count(*) as claims,
    count(*) filter (w.denied_lines > 0) as denied_claims
  from claim_history h
  join first_word_scope w using (claim_id)
  where h.rem1_on <= $as_of::date
  group by all
),
passed as (
  select
    strftime(h.sub1_on, '%Y-%m') as month,
    count(*) as submitted,
    count(*) filter (f.is_accepted) as accepted,
    count(*) filter (f.is_accepted or f.is_rejected) as judged,
    count(*) filter (f.is_adjudicated) as adjudicated,
    count(*) filter (f.is_resolved) as resolved
  from first_pass_scope f
  join claim_history h using (claim_id)
  group by all
)
select
  g.month::varchar as month,
  g.day::date as day,
  coalesce(s.total_cents, 0)::bigint as total_cents,
  coalesce(s.open_cents, 0)::bigint as open_cents,
  coalesce(s.over_90_cents, 0)::bigint as over_90_cents,
  (s.open_cents / nullif(c.a_day, 0))::double as days_in_ar,
  (coalesce(s.over_90_cents, 0) / nullif(s.open_cents, 0))::double as ar_over_90_rate,
  coalesce(d.claims, 0)::integer as first_adjudicated,
  (d.denied_claims / nullif(d.claims, 0))::double as initial_denial_rate,
  coalesce(p.submitted, 0)::integer as submitted,
  coalesce(p.adjudicated, 0)::integer as adjudicated,
  case when k.is_known then p.accepted / nullif(p.judged, 0) end::double as first_pass_acceptance_rate,
  (p.resolved / nullif(p.adjudicated, 0))::double as first_pass_resolution_rate
from grid g
cross join acknowledgement_known k
left join charged c using (month)
left join stood s using (month)
left join denied d using (month)
left join passed p using (month)
order by g.month
