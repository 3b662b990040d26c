-- Each month's charges, and by the day over the trailing three months (KPIS §7); what stood on its last day, credits apart.
month_window as (
  select
    month, day,
    case
      when last_day(day) = day then (month_on - interval 2 month)::date
      else (day - interval 3 month)::date + 1
    end as from_on
  from month_grid
),
daily_charge as (
  select posted_on, sum(charge_cents) as cents from day_scope where charge_cents is not null group by all
),
month_charge as (
  select
    w.month,
    sum(d.cents) / (any_value(w.day) - any_value(w.from_on) + 1) as a_day,
    sum(d.cents) filter (strftime(d.posted_on, '%Y-%m') = w.month) as cents
  from month_window w
  join daily_charge d on d.posted_on between w.from_on and w.day
  group by w.month
),
month_balance as (
  select
    g.month,
    sum(b.open_cents) filter (b.party_cents >= 0) as open_cents,
    sum(b.open_cents) filter (
      b.party_cents >= 0
      and g.day - case $basis when 'service' then b.service_on when 'submission' then b.submitted_on else b.responsible_on end > 90
    ) as over_90_cents,
    sum(b.open_cents) as total_cents,
    count(distinct b.claim_id) filter (b.party_cents >= 0) as claims
  from month_grid g
  join balance_scope b on b.from_on <= g.day and g.day < b.to_on
  group by g.month
)
