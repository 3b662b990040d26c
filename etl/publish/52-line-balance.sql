-- The same balances by claim line: whole where the claim has one line; else as the line's own money stands where that adds up, else (copays, caps, line 0) spread by
-- it, or by charge where none of it points that way; cents by largest remainder.

create temp table x_single as
select claim_id, any_value(line_no) as line_no
from (select distinct claim_id, line_no from x_charge where line_no > 0)
group by claim_id
having count(*) = 1
union all
select distinct claim_id, 0
from x_charge
where claim_id not in (select claim_id from x_charge where line_no > 0);

create temp table x_own as
with many as (
  select distinct claim_id from x_charge where claim_id not in (select claim_id from x_single)
), many_day as (
  select day_no from x_point where claim_id in (from many)
), waits as (
  select day_no, line_no, sum(amount_cents) as amount_cents from x_part group by all
), own as (
  select day_no, line_no, 'insurance' as party, payer, amount_cents from x_part
  where day_no in (from many_day)
  union all
  select s.day_no, s.line_no, 'insurance', o.payer,
    s.open_cents - s.assigned_cents - coalesce(w.amount_cents, 0)
  from x_state s
  join x_owed o on o.day_no = s.day_no and o.turn = 9
  left join waits w on w.day_no = s.day_no and w.line_no = s.line_no
  where s.day_no in (from many_day)
  union all
  select s.day_no, s.line_no, 'patient', c.payer, s.assigned_cents
  from x_state s
  join x_point p using (day_no)
  join x_book c using (claim_id)
  where s.day_no in (from many_day)
)
select b.stood_no, o.line_no, sum(o.amount_cents)::BIGINT as own_cents
from own o
join x_stood b on b.day_no = o.day_no and b.party = o.party and b.payer = o.payer
where o.amount_cents <> 0
group by b.stood_no, o.line_no;

create temp table x_exact as
select o.stood_no
from x_own o
join x_stood b using (stood_no)
group by o.stood_no
having sum(o.own_cents) = any_value(b.open_cents) and min(o.line_no) > 0;

create temp table x_line_stood as
with line as (
  select u.stood_no, u.open_cents, s.line_no, s.charge_cents,
    greatest(0, coalesce(o.own_cents, 0) * sign(u.open_cents)) as own_weight
  from x_stood u
  join x_state s on s.day_no = u.day_no
  left join x_own o on o.stood_no = u.stood_no and o.line_no = s.line_no
  where s.line_no > 0
    and u.claim_id not in (select claim_id from x_single)
    and u.stood_no not in (from x_exact)
), weight as (
  select *,
    case when sum(own_weight) over one_row > 0 then own_weight
      when sum(greatest(charge_cents, 0)) over one_row > 0 then greatest(charge_cents, 0)
      else 1 end as weight
  from line
  window one_row as (partition by stood_no)
), product as (
  select *, abs(open_cents)::HUGEINT * weight::HUGEINT as product, sum(weight::HUGEINT) over one_row as total
  from weight
  window one_row as (partition by stood_no)
), remainder as (
  select *,
    abs(open_cents) - sum(product // total) over one_row as left_over,
    row_number() over (partition by stood_no order by product % total desc, line_no) as turn
  from product
  window one_row as (partition by stood_no)
)
select stood_no, line_no, (sign(open_cents) * (product // total + (turn <= left_over)::INTEGER))::BIGINT as open_cents
from remainder
where product // total > 0 or turn <= left_over
union all
select stood_no, line_no, own_cents
from x_own
where own_cents <> 0 and stood_no in (from x_exact);

drop table x_exact;
drop table x_own;

insert into line_balance
with before as (
  select b.claim_id, b.owner_no, b.party, b.payer, b.party_cents, b.responsible_on, b.day_no, b.on_day, b.next_day,
    l.line_no, l.open_cents,
    lag({day_no: b.day_no + 1, open_cents: l.open_cents, party_cents: b.party_cents}) over one_owner
      is distinct from {day_no: b.day_no, open_cents: l.open_cents, party_cents: b.party_cents} as is_new
  from x_line_stood l
  join x_stood b using (stood_no)
  window one_owner as (partition by b.owner_no, l.line_no order by b.day_no)
), stretch as (
  select *, sum(is_new::INTEGER) over (partition by owner_no, line_no order by day_no) as stretch_no
  from before
)
select any_value(s.claim_id) as claim_id, s.line_no, any_value(s.party), any_value(s.payer), any_value(s.open_cents),
  any_value(s.party_cents), any_value(c.service_on), any_value(c.first_submitted_on), any_value(s.responsible_on),
  min(s.on_day) as from_on, max(s.next_day)
from stretch s
join x_book c using (claim_id)
group by s.owner_no, s.line_no, s.stretch_no
union all
select b.claim_id, x.line_no, b.party, b.payer, b.open_cents, b.party_cents, b.service_on, b.submitted_on,
  b.responsible_on, b.from_on, b.to_on
from balance b
join x_single x using (claim_id)
order by from_on;

drop table x_line_stood;
drop table x_stood;
drop table x_owed;
drop table x_single;
