-- line_charge: the absolute charge of a line from a day on. Until the 837's own date, and without one, the charge is
-- what remittances say (RULINGS 5).
create temp table x_early as
with word as (
  select a.adjudication_id, c.claim_id, c.spoken_on, c.rank, a.charge_cents
  from claim_adjudication c
    join adjudication a using (adjudication_id)
    left join x_first_bill b using (claim_id)
  where c.kind = 'word' and a.has_amounts and c.spoken_on is not null
    and coalesce(c.spoken_on < b.on_day, true)),
line as (
  select w.claim_id, w.adjudication_id, m.line_no, sum(l.charge_cents)::bigint as charge_cents
  from word w
    join adjudication_line l using (adjudication_id)
    join x_line_match m on m.adjudication_id = l.adjudication_id and m.adjudication_line_no = l.line_no
  group by all),
total as (
  select adjudication_id, sum(charge_cents)::bigint as charge_cents from line group by all),
-- a CLP without SVC is silent once one with SVC has spoken
claim_level as (
  select w.claim_id, w.adjudication_id, w.rank, w.charge_cents - coalesce(t.charge_cents, 0) as charge_cents,
    t.adjudication_id is not null or not coalesce(bool_or(t.adjudication_id is not null) over (
      partition by w.claim_id order by w.rank rows between unbounded preceding and 1 preceding), false)
      as speaks
  from word w left join total t using (adjudication_id))
select w.claim_id, w.spoken_on, w.rank, w.adjudication_id, s.line_no, sum(s.charge_cents)::bigint as charge_cents
from word w join (
  select adjudication_id, line_no, charge_cents from line
  union all
  select adjudication_id, 0, charge_cents from claim_level where speaks) s using (adjudication_id)
group by all;

-- most claims: one bill, and no remittance before it
insert into line_charge
select claim_id, line_no, from_on, charge_cents, submission_id, null
from x_charge_day
  anti join x_effective using (claim_id)
  anti join x_early using (claim_id)
where charge_cents <> 0;

insert into line_charge
with said as (
  from x_charge_day
  where claim_id in (select claim_id from x_effective) or claim_id in (select claim_id from x_early)
  union all
  select claim_id, line_no, spoken_on, charge_cents, null, adjudication_id, rank from x_early
  union all
  -- a line that only remittances told ends where the bill begins
  select distinct e.claim_id, e.line_no, b.on_day, 0, null::bigint, null::bigint, 0
  from x_early e join x_first_bill b using (claim_id)
    anti join x_said_charge s on s.claim_id = e.claim_id and s.line_no = e.line_no),
day as (
  select * from said
  qualify row_number() over (partition by claim_id, line_no, from_on order by rank desc) = 1),
change as (
  select *, coalesce(lag(charge_cents) over (partition by claim_id, line_no order by from_on), 0) as earlier_cents
  from day)
select claim_id, line_no, from_on, charge_cents, submission_id, adjudication_id
from change where charge_cents <> earlier_cents;


drop table x_said_charge;
drop table x_charge_day;
drop table x_early;
