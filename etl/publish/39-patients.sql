-- patient: those that claims have, as last told.
insert into patient
with told as (
  select x_patient(coalesce(practice_npi, ''), member_id, patient_first, patient_last, patient_birth_on) as patient_id,
    member_id, patient_last, patient_first, patient_birth_on, patient_sex, submitted_on, content_hash
  from submission
  union all
  select x_patient(a.payee, j.member_id, j.patient_first, j.patient_last, null), j.member_id, j.patient_last,
    j.patient_first, null, null, null, j.content_hash
  from x_adj a join adjudication j using (adjudication_id))
select patient_id, member_id, patient_last, patient_first, patient_birth_on, patient_sex from told
semi join claim using (patient_id)
qualify row_number() over (
  partition by patient_id order by submitted_on desc nulls last, content_hash) = 1;
