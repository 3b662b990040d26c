-- service_line: every line a claim has or had, as last told; line 0 where money stands on none, or nothing else does.
create temp table x_last_charge as
select claim_id, line_no, max_by(charge_cents, from_on) as charge_cents from line_charge group by all;

insert into service_line
with latest as (
  select claim_id, line_no, submission_id, submission_line_no
  from x_submission_line anti join x_several using (claim_id)
  where line_no > 0
  union all
  (select x.claim_id, x.line_no, x.submission_id, x.submission_line_no
  from x_submission_line x semi join x_several using (claim_id) join x_role r using (submission_id)
  where r.is_base and x.line_no > 0
  qualify row_number() over (
    partition by x.claim_id, x.line_no order by r.role = 'void', r.position desc, x.submission_line_no) = 1))
select x.claim_id, x.line_no, l.code, f.family, l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4, l.units,
  coalesce(c.charge_cents, 0), l.service_on, l.provider_npi, l.place_of_service,
  list_filter(list_transform(string_split(l.pointers, ':'),
    lambda p: s.diagnoses[try_cast(p as integer)]), lambda d: d is not null),
  l.line_control_number, x.submission_id, l.segment_no
from latest x
  join submission_line l on l.submission_id = x.submission_id and l.line_no = x.submission_line_no
  join submission s on s.submission_id = x.submission_id
  left join x_last_charge c on c.claim_id = x.claim_id and c.line_no = x.line_no
  left join cpt_code f on f.code = l.code
order by x.claim_id, x.line_no;

insert into service_line
with told as (
  select m.claim_id, m.line_no, coalesce(l.submitted_code, l.code) as code,
    coalesce(l.submitted_modifier_1, l.modifier_1) as modifier_1,
    coalesce(l.submitted_modifier_2, l.modifier_2) as modifier_2, l.modifier_3, l.modifier_4,
    coalesce(l.submitted_units, l.units) as units, coalesce(l.service_on, a.service_on) as service_on,
    coalesce(l.provider_npi, a.provider_npi) as provider_id, a.place_of_service, l.line_control_number
  from x_line_match m
    anti join x_first_bill b using (claim_id)
    join adjudication_line l on l.adjudication_id = m.adjudication_id and l.line_no = m.adjudication_line_no
    join adjudication a on a.adjudication_id = m.adjudication_id
    join claim_adjudication c on c.adjudication_id = m.adjudication_id
  where m.line_no > 0
  qualify row_number() over (
    partition by m.claim_id, m.line_no order by c.kind <> 'word', c.rank, l.line_no) = 1)
select t.claim_id, t.line_no, t.code, f.family, t.modifier_1, t.modifier_2, t.modifier_3, t.modifier_4,
  t.units, coalesce(c.charge_cents, 0), t.service_on, t.provider_id, t.place_of_service, null,
  t.line_control_number, null, null
from told t
  left join x_last_charge c using (claim_id, line_no)
  left join cpt_code f on f.code = t.code
order by t.claim_id, t.line_no;

insert into service_line by name
with zero as (
  select claim_id from line_charge where line_no = 0
  union
  select claim_id from x_line_match where line_no = 0
  union
  select claim_id from claim_alias anti join service_line using (claim_id))
select claim_id, 0 as line_no, coalesce(c.charge_cents, 0) as charge_cents
from zero left join (from x_last_charge where line_no = 0) c using (claim_id);

drop table x_last_charge;
drop table x_several;
