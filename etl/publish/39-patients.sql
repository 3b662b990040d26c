-- patient: those that claims have, as last told. Of an incremental publish, `x_every_bill` and `x_every_word` are all bills and
-- words of patients that may be touched.
insert into patient
with told as (
  select x_patient(coalesce(s.practice_npi, o.practice), s.member_id, s.patient_first, s.patient_last, s.patient_birth_on)
      as patient_id,
    s.member_id, s.patient_last, s.patient_first, s.patient_birth_on, s.patient_sex, s.submitted_on, s.content_hash
  from x_every_bill s
    left join x_export_practice o on o.control_number = s.control_number and s.practice_npi is null
  union all
  select x_patient(p.payee, j.member_id, j.patient_first, j.patient_last, null), j.member_id, j.patient_last,
    j.patient_first, null, null, null, j.content_hash
  from x_every_word j
    join x_payee p on p.remittance_id = j.remittance_id and p.practice_npi is not distinct from j.practice_npi)
select patient_id, member_id, patient_last, patient_first, patient_birth_on, patient_sex from told
semi join x_every_claim using (patient_id)
qualify row_number() over (
  partition by patient_id order by submitted_on desc nulls last, content_hash) = 1;

drop table x_payee;
drop table x_export_practice;
drop table x_shared_npi;
