-- x_claim(family, claim_id): the birth id of the family's earliest member (date, then content); claim_alias keeps the rest.
create temp table x_birth as
select f.family, s.submitted_on as told_on, s.content_hash, s.birth_id
from x_sub s join x_family f using (submission_id)
union all
select m.family, a.spoken_on, a.content_hash,
  'c' || translate(left(to_base64(unhex(left(md5(concat_ws('|', a.payee, coalesce(a.control_number, ''),
    coalesce(a.service_on::varchar, ''), a.content_hash)), 18))), 11), '+/', '-_')
from x_adj a join x_match m using (adjudication_id);

create temp table x_claim as
select family, birth_id as claim_id from x_birth
qualify row_number() over (partition by family order by told_on nulls last, content_hash, birth_id) = 1;

insert into claim_alias
select birth_id, min(claim_id) from x_birth join x_claim using (family) group by birth_id order by birth_id;

drop table x_birth;
