-- x_claim(family, claim_id): the birth id of the family's earliest member (date, then content); claim_alias keeps the rest.
create temp table x_claim as
with member as (
  select f.family, s.submitted_on as told_on, s.content_hash, s.birth_id
  from x_sub s join x_family f using (submission_id)
  union all
  select m.family, a.spoken_on, a.content_hash,
    'c' || translate(left(to_base64(unhex(left(md5(concat_ws('|', a.payee, coalesce(a.control_number, ''),
      coalesce(a.service_on::varchar, ''), a.content_hash)), 18))), 11), '+/', '-_')
  from x_adj a join x_match m using (adjudication_id)),
named as (
  select family, birth_id, first_value(birth_id) over (
      partition by family order by told_on nulls last, content_hash, birth_id) as claim_id
  from member)
select distinct family, birth_id, claim_id from named;

insert into claim_alias
select birth_id, min(claim_id) from x_claim group by birth_id;

create or replace temp table x_claim as
select distinct family, claim_id from x_claim;
