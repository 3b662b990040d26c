-- Which lines of a claim's bills are the same line. x_submission_line(submission_id, submission_line_no, claim_id,
-- line_no): line_no is stable within the claim; 0 where only a later payer's bill has it.
-- Claims with one bill keep its numbers. Else code and date make a line; where one bill repeats them, also modifiers,
-- charge and order. What then stands in one bill only is joined by REF*6R (a corrected code).
create temp table x_submission_line as
select l.submission_id, l.line_no as submission_line_no, r.claim_id, l.line_no
from x_role r anti join x_several using (claim_id) join submission_line l using (submission_id);

insert into x_submission_line
with told as (
  select r.claim_id, r.position, r.is_base, l.*,
    concat_ws('|', coalesce(l.code, ''), l.service_on) as coarse,
    concat_ws(',', l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4) as modifiers
  from x_role r semi join x_several using (claim_id) join submission_line l using (submission_id)),
counted as (
  select *, count(*) over (partition by submission_id, coarse) as repeats,
    row_number() over (
      partition by submission_id, coarse, modifiers, charge_cents order by line_no) as ordinal
  from told),
keyed as (
  select *, case when max(repeats) over (partition by claim_id, coarse) = 1 then coarse
    else concat_ws('|', coarse, modifiers, charge_cents, ordinal) end as key
  from counted),
corrected as (
  select b.claim_id, b.key, a.key as as_key
  from keyed a join keyed b on a.claim_id = b.claim_id and a.position < b.position and a.key <> b.key
    and a.line_control_number = b.line_control_number
  where not exists (
    select 1 from keyed x join keyed y on x.submission_id = y.submission_id
    where x.claim_id = a.claim_id and x.key = a.key and y.key = b.key)
  qualify row_number() over (partition by b.claim_id, b.key order by a.position, a.line_no) = 1
    and row_number() over (partition by b.claim_id, a.key, b.position order by b.line_no) = 1),
joined as (
  select k.*, coalesce(c.as_key, k.key) as line_key
  from keyed k left join corrected c on c.claim_id = k.claim_id and c.key = k.key),
first_told as (
  select claim_id, line_key, min(position * 1000 + line_no) as first_at
  from joined where is_base group by all),
numbered as (
  select *, row_number() over (partition by claim_id order by first_at, line_key)::integer as line_no
  from first_told)
select j.submission_id, j.line_no, j.claim_id, coalesce(n.line_no, 0)
from joined j left join numbered n using (claim_id, line_key);
