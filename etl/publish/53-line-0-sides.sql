-- Both sides of each line that line 0 touches, and line 0's entries by line: what changes from day to day.

-- what the claim moved between the parties moves where the patient's side of the lines allows it
create temp table x_zero_side as
with shared as (
  select day_no, line_no, sum(share_cents) as share_cents,
    coalesce(sum(share_cents) filter (party = 'patient'), 0) as patient_share
  from x_zero_share
  group by day_no, line_no
), line as (
  select w.day_no, w.line_no, w.charge, coalesce(s.share_cents, 0) as share_cents,
    w.assigned_cents + coalesce(s.patient_share, 0) as patient_cents,
    d.patient_cents - w.patient_left - sum(w.assigned_cents) over (partition by w.day_no) as moved
  from x_line_weight w
  join x_side d on d.day_no = w.day_no
  left join shared s on s.day_no = w.day_no and s.line_no = w.line_no
), fitting as (
  select *, greatest(-sign(moved) * patient_cents, 0) as fits,
    sum(greatest(-sign(moved) * patient_cents, 0)) over (partition by day_no) as all_fits,
    sum(charge) over (partition by day_no) as all_charge
  from line
), weight as (
  select *,
    case when moved <> 0 and abs(moved) <= all_fits then fits when all_charge > 0 then charge else 1 end as weight
  from fitting
), product as (
  select *, abs(moved) * weight::HUGEINT as product, sum(weight) over (partition by day_no) as total
  from weight
), remainder as (
  select *,
    abs(moved) - sum(product // total) over (partition by day_no) as left_over,
    row_number() over (partition by day_no order by product % total desc, line_no) as turn
  from product
)
select day_no, line_no, share_cents::BIGINT as share_cents, patient_cents::BIGINT as patient_cents,
  (sign(moved) * (product // total + (turn <= left_over)::INTEGER))::BIGINT as moved_cents
from remainder;

drop table x_line_weight;
drop table x_upto;

insert into line_entry
with step as (
  select z.day_no, z.party, z.line_no, z.series_no, d.claim_no, d.on_day, z.share_cents
    - lag(z.share_cents, 1, 0) over (partition by d.claim_no, z.party, z.series_no, z.line_no order by z.day_no)
    as cents
  from x_zero_share z
  join x_zero_day d on d.day_no = z.day_no
), moved as (
  select d.claim_no, z.line_no, d.on_day,
    z.moved_cents - lag(z.moved_cents, 1, 0) over (partition by d.claim_no, z.line_no order by z.day_no) as cents
  from x_zero_side z
  join x_zero_day d on d.day_no = z.day_no
)
select c.claim_id, t.line_no, t.on_day, s.kind, t.party,
  case when s.kind in ('charge', 'refund') then t.cents else -t.cents end, nullif(s.adjudication_id, 0)
from step t
join x_book c using (claim_no)
join x_series s on s.claim_no = t.claim_no and s.party = t.party and s.series_no = t.series_no
where t.cents <> 0
union all
select claim_id, line_no, on_day, 'to_patient', 'patient', cents, null
from moved
join x_book using (claim_no)
where cents <> 0
union all
select e.claim_id, s.line_no, e.posted_on, e.kind, e.party, e.amount_cents, e.adjudication_id
from ledger_entry e
join x_single s using (claim_id)
where e.line_no = 0;

drop table x_zero;
drop table x_series;
drop table x_zero_share;
drop table x_zero_day;
