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
), waits as (
  select claim_id, on_day, line_no, sum(amount_cents) as amount_cents from x_part group by all
), own as (
  select claim_id, on_day, line_no, 'insurance' as party, payer, amount_cents from x_part
  where claim_id in (from many)
  union all
  select s.claim_id, s.on_day, s.line_no, 'insurance', o.payer,
    s.open_cents - s.assigned_cents - coalesce(w.amount_cents, 0)
  from x_state s
  join x_owed o on o.claim_id = s.claim_id and o.on_day = s.on_day and o.turn = 9
  left join waits w on w.claim_id = s.claim_id and w.on_day = s.on_day and w.line_no = s.line_no
  where s.claim_id in (from many)
  union all
  select s.claim_id, s.on_day, s.line_no, 'patient', c.payer, s.assigned_cents
  from x_state s
  join x_book c using (claim_id)
  where s.claim_id in (from many)
)
select claim_id, on_day, line_no, party, payer, sum(amount_cents)::BIGINT as own_cents
from own
where amount_cents <> 0
group by all;

create temp table x_exact as
select o.claim_id, o.on_day, o.party, o.payer
from x_own o
join x_stood b
  on b.claim_id = o.claim_id and b.on_day = o.on_day and b.party = o.party and b.payer = o.payer
group by all
having sum(o.own_cents) = any_value(b.open_cents) and min(o.line_no) > 0;

create temp table x_line_stood as
with uneven as (
  select * from x_stood
  where claim_id not in (select claim_id from x_single)
    and (claim_id, on_day, party, payer) not in (from x_exact)
), line as (
  select u.claim_id, u.on_day, u.party, u.payer, u.open_cents, s.line_no, s.charge_cents,
    greatest(0, coalesce(o.own_cents, 0) * sign(u.open_cents)) as own_weight
  from uneven u
  join x_state s on s.claim_id = u.claim_id and s.on_day = u.on_day
  left join x_own o
    on o.claim_id = u.claim_id and o.on_day = u.on_day and o.party = u.party and o.payer = u.payer
    and o.line_no = s.line_no
  where s.line_no > 0
), weight as (
  select *,
    case when sum(own_weight) over one_row > 0 then own_weight
      when sum(greatest(charge_cents, 0)) over one_row > 0 then greatest(charge_cents, 0)
      else 1 end as weight
  from line
  window one_row as (partition by claim_id, on_day, party, payer)
), product as (
  select *, abs(open_cents)::HUGEINT * weight::HUGEINT as product, sum(weight::HUGEINT) over one_row as total
  from weight
  window one_row as (partition by claim_id, on_day, party, payer)
), remainder as (
  select *,
    abs(open_cents) - sum(product // total) over one_row as left_over,
    row_number() over (partition by claim_id, on_day, party, payer order by product % total desc, line_no) as turn
  from product
  window one_row as (partition by claim_id, on_day, party, payer)
)
select claim_id, on_day, party, payer, line_no,
  (sign(open_cents) * (product // total + (turn <= left_over)::INTEGER))::BIGINT as open_cents
from remainder
where product // total > 0 or turn <= left_over
union all
select o.claim_id, o.on_day, o.party, o.payer, o.line_no, o.own_cents
from x_own o
join x_exact e
  on e.claim_id = o.claim_id and e.on_day = o.on_day and e.party = o.party and e.payer = o.payer
where o.own_cents <> 0;

drop table x_exact;
drop table x_own;

insert into line_balance
with before as (
  select l.claim_id, l.line_no, l.party, l.payer, l.open_cents, b.party_cents, b.responsible_on, b.n, b.on_day,
    b.next_day,
    lag(b.n) over one_owner as before_n,
    lag(l.open_cents) over one_owner as before_cents,
    lag(b.party_cents) over one_owner as before_party_cents
  from x_line_stood l
  join x_stood b on b.claim_id = l.claim_id and b.on_day = l.on_day and b.party = l.party and b.payer = l.payer
  window one_owner as (partition by l.claim_id, l.line_no, l.party, l.payer order by b.n)
), stretch as (
  select *,
    sum((
      before_n is distinct from n - 1 or before_cents <> open_cents or before_party_cents <> party_cents
    )::INTEGER) over (partition by claim_id, line_no, party, payer order by n) as stretch_no
  from before
)
select s.claim_id, s.line_no, s.party, s.payer, any_value(s.open_cents), any_value(s.party_cents),
  any_value(c.service_on), any_value(c.first_submitted_on), any_value(s.responsible_on),
  min(s.on_day) as from_on, max(s.next_day)
from stretch s
join x_book c using (claim_id)
group by s.claim_id, s.line_no, s.party, s.payer, s.stretch_no
union all
select b.claim_id, x.line_no, b.party, b.payer, b.open_cents, b.party_cents, b.service_on, b.submitted_on,
  b.responsible_on, b.from_on, b.to_on
from balance b
join x_single x using (claim_id)
order by from_on, claim_id, line_no, party, payer;

drop table x_line_stood;
drop table x_stood;
drop table x_owed;
drop table x_single;
