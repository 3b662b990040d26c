-- Each line's two sides on each day, and whose its insurance side is: where several payers owe it, each line's goes to whom
-- its own money is with, the rest to the largest.

create temp table x_line_side as
select s.day_no, s.claim_no, s.line_no, s.charge_cents,
  s.open_cents + coalesce(z.share_cents - z.patient_cents - z.moved_cents, -s.assigned_cents) as insurance_cents,
  coalesce(z.patient_cents + z.moved_cents, s.assigned_cents) as patient_cents
from x_state s
left join x_zero_side z on z.day_no = s.day_no and z.line_no = s.line_no
where s.line_no > 0 and s.claim_no not in (select claim_no from x_single);

drop table x_zero_side;

-- insurance balances of a day, largest first
create temp table x_insurer as
select day_no, payer, open_cents,
  row_number() over (partition by day_no order by abs(open_cents) desc, payer) as place,
  count(*) over (partition by day_no) as payers
from x_stood
where party = 'insurance' and claim_no not in (select claim_no from x_single);

create temp table x_shared_line as
with shared_day as (
  select distinct day_no from x_insurer where payers > 1
), own_money as (
  select day_no, line_no, payer, amount_cents from x_part where day_no in (from shared_day)
  union all
  select s.day_no, s.line_no, o.payer, s.open_cents - s.assigned_cents - coalesce(w.amount_cents, 0)
  from x_state s
  join x_owed o on o.day_no = s.day_no and o.turn = 9
  left join (select day_no, line_no, sum(amount_cents) as amount_cents from x_part group by all) w
    on w.day_no = s.day_no and w.line_no = s.line_no
  where s.day_no in (from shared_day)
), own as (
  select day_no, line_no, payer, sum(amount_cents) as own_cents from own_money group by all
), line as (
  select i.day_no, i.payer, i.open_cents, l.line_no, greatest(l.charge_cents, 0) as charge,
    greatest(0, coalesce(o.own_cents, 0) * sign(i.open_cents)) as own
  from x_insurer i
  join x_line_side l on l.day_no = i.day_no
  left join own o on o.day_no = i.day_no and o.line_no = l.line_no and o.payer = i.payer
  where i.payers > 1 and i.place > 1
), weight as (
  select *,
    case when sum(own) over one_payer > 0 then own when sum(charge) over one_payer > 0 then charge else 1 end as weight
  from line
  window one_payer as (partition by day_no, payer)
), product as (
  select *, abs(open_cents) * weight::HUGEINT as product, sum(weight) over one_payer as total
  from weight
  window one_payer as (partition by day_no, payer)
), remainder as (
  select *,
    abs(open_cents) - sum(product // total) over one_payer as left_over,
    row_number() over (partition by day_no, payer order by product % total desc, line_no) as turn
  from product
  window one_payer as (partition by day_no, payer)
)
select day_no, line_no, payer,
  (sign(open_cents) * (product // total + (turn <= left_over)::INTEGER))::BIGINT as open_cents
from remainder;
