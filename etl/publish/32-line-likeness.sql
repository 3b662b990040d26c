-- SVC without a REF*6R that fits: code, modifiers, charge and date, each relaxed in turn, one SVC to one line.
-- pairs of one claim that could be one line; `distance` 0 is equal wording, then without modifiers, charge, date, code
create temp table x_pair as
with said as (
  select s.claim_id, s.adjudication_id, s.svc_no, s.charge_cents, s.service_on, s.code,
    x_modifiers(s.modifier_1, s.modifier_2, s.modifier_3, s.modifier_4) as modifiers
  from x_svc s anti join x_line_match m
    on m.adjudication_id = s.adjudication_id and m.adjudication_line_no = s.svc_no
  union all
  select s.claim_id, s.adjudication_id, s.svc_no, s.charge_cents, s.service_on, s.submitted_code,
    x_modifiers(s.submitted_modifier_1, s.submitted_modifier_2, null, null)
  from x_svc s anti join x_line_match m
    on m.adjudication_id = s.adjudication_id and m.adjudication_line_no = s.svc_no
  where s.submitted_code is not null),
compared as (
  select s.claim_id, s.adjudication_id, s.svc_no, w.line_no,
    coalesce(w.code = s.code, false) as same_code, w.charge_cents = s.charge_cents as same_charge,
    coalesce(w.service_on = s.service_on, true) as same_date,
    x_modifiers(w.modifier_1, w.modifier_2, w.modifier_3, w.modifier_4) is not distinct from s.modifiers
      as same_modifiers
  from said s join x_wording w using (claim_id))
select claim_id, adjudication_id, svc_no, line_no,
  min((not same_code)::integer * 8 + (not same_date)::integer * 4 + (not same_charge)::integer * 2
    + (not same_modifiers)::integer) as distance
from compared
where same_code or same_charge and same_date
group by all;

-- pairs that are best for both sides; equal lines pair in order
create or replace temp macro x_best_pairs() as table
with free as (
  select p.* from x_pair p
    anti join x_line_match s
      on s.adjudication_id = p.adjudication_id and s.adjudication_line_no = p.svc_no
    anti join x_line_match l on l.adjudication_id = p.adjudication_id and l.line_no = p.line_no),
placed as (
  select *, abs(
    row_number() over (partition by adjudication_id, svc_no, distance order by line_no)
    - row_number() over (partition by adjudication_id, line_no, distance order by svc_no)) as shift
  from free)
select adjudication_id, svc_no, claim_id, line_no from placed
qualify row_number() over (
    partition by adjudication_id, svc_no order by distance, shift, line_no) = 1
  and row_number() over (
    partition by adjudication_id, line_no order by distance, shift, svc_no) = 1;

insert into x_line_match from x_best_pairs();
insert into x_line_match from x_best_pairs();
insert into x_line_match from x_best_pairs();

-- a further SVC of the only line with its code and date adds to it
insert into x_line_match
select p.adjudication_id, p.svc_no, p.claim_id, p.line_no
from x_pair p
  anti join x_line_match s on s.adjudication_id = p.adjudication_id and s.adjudication_line_no = p.svc_no
where p.distance < 4
qualify count(*) over (partition by p.adjudication_id, p.svc_no) = 1;


drop table x_pair;
drop table x_wording;
