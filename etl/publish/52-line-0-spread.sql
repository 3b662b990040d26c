-- Each series of line 0 by line: the sums so far are spread, and each series has what it adds to those before it.

create temp table x_line_weight as
with total as (
  select day_no,
    coalesce(arg_max(upto_cents, series_no) filter (party = 'insurance'), 0) as insurance_left,
    coalesce(arg_max(upto_cents, series_no) filter (party = 'patient'), 0) as patient_left
  from x_upto
  group by day_no
), line as (
  select s.day_no, s.line_no, coalesce(t.insurance_left, 0) as insurance_left,
    coalesce(t.patient_left, 0) as patient_left, s.assigned_cents,
    greatest(s.open_cents - s.assigned_cents, 0) as insured, greatest(s.assigned_cents, 0) as assigned,
    greatest(s.open_cents, 0) as open, greatest(s.charge_cents, 0) as charge
  from x_state s
  join x_zero_day d on d.day_no = s.day_no
  left join total t on t.day_no = s.day_no
  where s.line_no > 0
), whole as (
  select *, sum(insured) over one_day as all_insured, sum(assigned) over one_day as all_assigned,
    sum(open) over one_day as all_open, sum(charge) over one_day as all_charge
  from line
  window one_day as (partition by day_no)
)
select day_no, line_no, assigned_cents, patient_left, charge,
  case when insurance_left < 0 and -insurance_left <= all_insured then insured
    when insurance_left < 0 and -insurance_left <= all_open then open
    when all_charge > 0 then charge else 1 end as insurance_weight,
  case when patient_left < 0 and -patient_left <= all_assigned then assigned
    when patient_left < 0 and -patient_left <= all_open then open
    when all_charge > 0 then charge else 1 end as patient_weight
from whole;

create temp table x_zero_share as
with product as (
  select u.day_no, u.party, u.series_no, w.line_no, u.upto_cents,
    abs(u.upto_cents)
      * (case u.party when 'patient' then w.patient_weight else w.insurance_weight end)::HUGEINT as product,
    sum(case u.party when 'patient' then w.patient_weight else w.insurance_weight end) over one_amount as total
  from x_upto u
  join x_line_weight w on w.day_no = u.day_no
  window one_amount as (partition by u.day_no, u.party, u.series_no)
), remainder as (
  select *,
    abs(upto_cents) - sum(product // total) over one_amount as left_over,
    row_number() over (
      partition by day_no, party, series_no order by product % total desc, line_no
    ) as turn
  from product
  window one_amount as (partition by day_no, party, series_no)
), share as (
  select *, sign(upto_cents) * (product // total + (turn <= left_over)::INTEGER) as upto_share from remainder
)
select day_no, party, series_no, line_no,
  (upto_share - lag(upto_share, 1, 0) over (partition by day_no, party, line_no order by series_no))::BIGINT
    as share_cents
from share;
