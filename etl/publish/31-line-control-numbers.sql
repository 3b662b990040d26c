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
with told as (
  select x.claim_id, x.line_no, s.code, s.modifier_1, s.modifier_2, s.modifier_3, s.modifier_4,
    s.charge_cents, s.service_on, s.line_control_number, x.submission_line_no
  from x_submission_line x
    join submission_line s on s.submission_id = x.submission_id and s.line_no = x.submission_line_no
  where x.line_no > 0)
select * from told anti join x_several using (claim_id)
union all
select distinct * from told semi join x_several using (claim_id);

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
