-- x_line_match(adjudication_id, adjudication_line_no, claim_id, line_no): REF*6R, else code + modifiers + charge + date,
-- each relaxed in turn, one SVC to one line; several SVC of one REF*6R add up; the rest goes to line 0 (DATA.md §2).
create or replace temp macro x_modifiers(a, b, c, d) as
  array_to_string(list_sort([a, b, c, d]), ',');

create temp table x_svc as
select v.claim_id, l.adjudication_id, l.line_no as svc_no, l.code, l.submitted_code,
  l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4, l.submitted_modifier_1, l.submitted_modifier_2,
  abs(l.charge_cents) as charge_cents, coalesce(l.service_on, v.service_on) as service_on,
  l.line_control_number
from x_voice v join adjudication_line l using (adjudication_id);

-- every wording a line ever had
create temp table x_wording as
select distinct x.claim_id, x.line_no, s.code, s.modifier_1, s.modifier_2, s.modifier_3, s.modifier_4,
  s.charge_cents, s.service_on, s.line_control_number, x.submission_line_no
from x_submission_line x
  join submission_line s on s.submission_id = x.submission_id and s.line_no = x.submission_line_no
where x.line_no > 0;

-- where the bill sent no REF*6R, the line's own number may come back in it
create temp table x_line_match as
select s.adjudication_id, s.svc_no as adjudication_line_no, s.claim_id, w.line_no
from x_svc s
  join x_wording w on w.claim_id = s.claim_id
    and s.line_control_number = coalesce(w.line_control_number, w.submission_line_no::varchar)
qualify row_number() over (
  partition by s.adjudication_id, s.svc_no
  order by w.line_control_number is null, (w.code in (s.code, s.submitted_code)) desc nulls last,
    (w.charge_cents = s.charge_cents) desc, (w.service_on = s.service_on) desc nulls last, w.line_no) = 1;

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

-- claims known only from remittances: what was billed and when makes the line; where one CLP repeats it, in order
insert into x_line_match
with told as (
  select s.*, coalesce(s.submitted_code, s.code, '') as billed_code
  from x_svc s anti join x_role r using (claim_id)),
keyed as (
  select *, row_number() over (
      partition by adjudication_id, billed_code, service_on order by charge_cents desc, svc_no) as ordinal
  from told),
numbered as (
  select *, dense_rank() over (
      partition by claim_id order by service_on nulls last, billed_code, ordinal) as line_no
  from keyed)
select adjudication_id, svc_no, claim_id, line_no from numbered;

insert into x_line_match
select s.adjudication_id, s.svc_no, s.claim_id, 0
from x_svc s anti join x_line_match m
  on m.adjudication_id = s.adjudication_id and m.adjudication_line_no = s.svc_no;

drop table x_pair;
drop table x_wording;
drop table x_svc;
