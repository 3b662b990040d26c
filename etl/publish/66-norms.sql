-- scope: whole warehouse
-- What payers usually allowed, as the words of the twelve completed months before a month told it: norms of the months in which
-- claims were first sent. A cell tells where it has 20 lines: its most frequent value where that is more than half of them,
-- else the median. Months that are there already stand: nothing of what they were made of has changed (stale-norms.sql).
create temp table x_norm_month as
select distinct date_trunc('month', coalesce(first_submitted_on, service_on))::date as month_on
from claim
where not is_before_history and coalesce(first_submitted_on, service_on) is not null;

delete from norm_month where month_on not in (from x_norm_month);
delete from allowed_norm where month_on not in (from x_norm_month);
delete from x_norm_month where month_on in (select month_on from norm_month);

-- equal words once: prices repeat
create temp table x_seen as
-- how prices of codes relate is much the same in any year: the newest schedule serves to learn a multiple of it
with newest as (
  select distinct on (code, modifier) code, modifier, non_facility_cents, facility_cents from medicare_fee order by code, modifier, from_on desc
),
word as (
  select
    a.payer, p.class as payer_class, a.code, a.modifier, a.place, a.provider_id, year(a.service_on)::integer as service_year,
    a.unit_cents, a.is_second,
    round(a.allowed_cents / a.charge_cents, 2) as of_charge,
    round(a.unit_cents / x_fee_of(w, a.place), 3) as of_newest,
    round(a.unit_cents / x_fee_of(m, a.place), 3) as of_medicare,
    date_trunc('month', a.from_on)::date as from_month, date_trunc('month', a.to_on)::date as last_month,
    count(*) as lines
  from line_allowed a
  join payer p using (payer)
  left join medicare_fee m on m.code = a.code and m.modifier is not distinct from a.modifier
    and a.service_on between m.from_on and m.to_on and p.class = 'Medicare'
  left join newest w on w.code = a.code and w.modifier is not distinct from a.modifier
  where a.from_on >= (select min(month_on) from x_norm_month) - interval 12 month
    and a.from_on < (select max(month_on) from x_norm_month)
  group by all
)
select n.month_on, w.* exclude (from_month, last_month, lines), sum(w.lines)::bigint as lines
from word w
join x_norm_month n
  on w.from_month < n.month_on and w.from_month >= n.month_on - interval 12 month and w.last_month >= n.month_on
group by all;

insert into norm_month
select month_on, coalesce(sum(lines), 0) from x_norm_month left join x_seen using (month_on) group by month_on;

create or replace temp macro x_norms_of(measures) as table
with ranked as (
  select
    *,
    sum(lines) over cell as all_lines,
    sum(lines) over (cell order by value rows unbounded preceding) as lines_below
  from (select * replace (sum(lines) as lines) from query_table(measures) group by all)
  window cell as (partition by month_on, kind, payer, code, modifier, place, service_year, provider_id)
)
select
  month_on, kind, payer, code, modifier, place, service_year, provider_id,
  case when max(lines) * 2 > all_lines then arg_max(value, lines) else min(value) filter (lines_below * 2 >= all_lines) end as usual,
  min(value) filter (lines_below * 10 >= all_lines) as low,
  min(value) filter (lines_below * 10 >= all_lines * 9) as high,
  all_lines::integer as lines
from ranked
group by month_on, kind, payer, code, modifier, place, service_year, provider_id, all_lines
having all_lines >= 20;

create temp table x_measure as
with price as (from x_seen where unit_cents is not null and not is_second)
select month_on, 'year' as kind, payer, code, modifier, place, service_year, null::varchar as provider_id, unit_cents::double as value, lines
from price
union all
select month_on, 'place', payer, code, modifier, place, null, null, unit_cents, lines from price
union all
select month_on, 'code', payer, code, modifier, null, null, null, unit_cents, lines from price
union all
select month_on, 'multiple', payer, null, null, null, null, null, of_newest, lines from price where of_newest is not null
union all
select month_on, 'clinician of Medicare', payer, null, null, null, null, provider_id, of_medicare, lines
from price
where of_medicare is not null and provider_id is not null
union all
select month_on, 'share', payer, null, null, null, null, null, of_charge, lines from x_seen
union all
select month_on, 'class', payer_class, null, null, null, null, null, of_charge, lines from x_seen;

insert into allowed_norm by name from x_norms_of('x_measure');

-- beside the prices of codes: what a clinician is usually allowed of them, and what second procedures of a day are
create or replace temp table x_measure as
with priced as (
  select s.*, round(coalesce(s.unit_cents / coalesce(y.usual, p.usual, c.usual), s.of_newest / m.usual), 3) as of_usual
  from x_seen s
  left join allowed_norm y on y.kind = 'year' and y.month_on = s.month_on and y.payer = s.payer and y.code = s.code
    and y.modifier is not distinct from s.modifier and y.place = s.place and y.service_year = s.service_year
  left join allowed_norm p on p.kind = 'place' and p.month_on = s.month_on and p.payer = s.payer and p.code = s.code
    and p.modifier is not distinct from s.modifier and p.place = s.place
  left join allowed_norm c on c.kind = 'code' and c.month_on = s.month_on and c.payer = s.payer and c.code = s.code
    and c.modifier is not distinct from s.modifier
  left join allowed_norm m on m.kind = 'multiple' and m.month_on = s.month_on and m.payer = s.payer
  where s.unit_cents is not null
)
select month_on, 'clinician' as kind, payer, null::varchar as code, null::varchar as modifier, null::varchar as place,
  null::integer as service_year, provider_id, of_usual as value, lines
from priced
where of_usual is not null and not is_second and provider_id is not null
union all
select month_on, 'second', payer, null, null, null, null, null, of_usual, lines
from priced
where of_usual is not null and is_second
union all
select month_on, 'second of class', payer_class, null, null, null, null, null, of_usual, lines
from priced
where of_usual is not null and is_second;

insert into allowed_norm by name from x_norms_of('x_measure');
drop table x_measure;
drop table x_seen;
