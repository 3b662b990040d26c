-- What a copy of a practice is called: copy 0 is the original. Numbers and hashes keep their order within a copy, because
-- publish decides ties by them; no account, member, reference, NPI or hash of one copy is any other's.

-- '7' → 'A7', '40' → 'AE4': a letter, and the copy in base 32
create or replace temp macro k_tag(k) as 'K' || substr('0123456789ABCDEFGHJKMNPQRTUVWXYZ', k // 32 + 1, 1)
  || substr('0123456789ABCDEFGHJKMNPQRTUVWXYZ', k % 32 + 1, 1);
create or replace temp macro k_text(told, k) as if(k = 0, told, k_tag(k) || told);
create or replace temp macro k_name(told, k) as if(k = 0, told, told || ' ' || k);
-- 63 bits: the highest are left as they are
create or replace temp macro k_id(id, k) as xor(id, k);
create or replace temp macro k_npi(npi, k) as if(k = 0, npi, npi[1] || lpad(k::varchar, 4, '0') || npi[6:]);
-- the last of hex digits
create or replace temp macro k_hex(hex, k) as hex[:-5] || printf('%04x', xor(('0x' || hex[-4:])::integer, k));
-- file_id is the first 63 bits of it
create or replace temp macro k_sha256(hex, k) as
  hex[:12] || printf('%04x', xor(('0x' || hex[13:16])::integer, 2 * k)) || hex[17:];

create or replace temp macro k_birth(practice, account, service_on, content_hash) as
  'c' || translate(left(to_base64(unhex(left(md5(concat_ws('|', practice, coalesce(account, ''),
    coalesce(service_on::varchar, ''), content_hash)), 18))), 11), '+/', '-_');
create or replace temp macro k_patient(practice, member, first, last, birth) as
  'p' || left(md5(case when member is not null and first is not null
      then concat_ws('|', practice, upper(member), upper(trim(first)))
    else concat_ws('|', practice, coalesce(upper(trim(last)), ''), coalesce(upper(trim(first)), ''),
      coalesce(birth::varchar, member, '')) end), 14);

create temp table copy as select k::integer as k from range($copies) t(k);

create temp table member as
select practice_npi as practice, control_number as account, service_on, content_hash, member_id,
  patient_first, patient_last, patient_birth_on
from one.submission
union all
select coalesce(a.practice_npi, r.payee_npi), a.control_number, a.service_on, a.content_hash, a.member_id,
  a.patient_first, a.patient_last, null
from one.adjudication a join one.remittance r using (remittance_id);

create temp table claim_name as
with birth as (
  select k_birth(practice, account, service_on, content_hash) as told,
    any_value(m) as who
  from member m group by told)
select k, told, k_birth(k_npi(who.practice, k), k_text(who.account, k), who.service_on, k_hex(who.content_hash, k)) as name
from birth, copy;

create temp table patient_name as
with patient as (
  select k_patient(practice, member_id, patient_first, patient_last, patient_birth_on) as told,
    any_value(m) as who
  from member m group by told)
select k, told, k_patient(k_npi(who.practice, k), k_text(who.member_id, k), who.patient_first, who.patient_last,
  who.patient_birth_on) as name
from patient, copy;
