-- What steps read whole even where they work on the touched claims only, and the claims as they were.
create temp table x_old_claim as
select claim_id from warehouse.claim_submission where submission_id in (select submission_id from temp.submission)
union
select claim_id from warehouse.claim_adjudication where adjudication_id in (select adjudication_id from temp.adjudication);

create or replace temp view x_every_submission as from warehouse.submission;
create or replace temp view x_every_submission_payer as from warehouse.submission_payer;
create or replace temp view x_every_adjudication as from warehouse.adjudication;
create or replace temp view x_every_remittance as from warehouse.remittance;
create or replace temp view x_every_claim as
from warehouse.claim anti join x_old_claim using (claim_id) union all by name from temp.claim;
create or replace temp view x_every_claim_submission as
from warehouse.claim_submission anti join x_old_claim using (claim_id) union all by name from temp.claim_submission;
create or replace temp view x_every_claim_adjudication as
from warehouse.claim_adjudication anti join x_old_claim using (claim_id) union all by name from temp.claim_adjudication;
create or replace temp view x_anew_acknowledgement as
from warehouse.acknowledgement where file_id in (from x_new_file);
create or replace temp view x_every_learned_name as
from warehouse.learned_name anti join x_old_claim using (claim_id) union all by name from temp.learned_name;

-- all bills and words of the patients, by what their ids are made of (x_patient)
create temp table x_member as
select upper(member_id) as member from temp.submission where member_id is not null
union
select upper(member_id) from temp.adjudication where member_id is not null;
create temp table x_family_name as
select coalesce(upper(trim(regexp_replace(patient_last, '\s+', ' ', 'g'))), '') as name
from (
  select patient_last, member_id, patient_first from temp.submission
  union all
  select patient_last, member_id, patient_first from temp.adjudication)
where member_id is null or patient_first is null;
create or replace temp view x_every_bill as
from warehouse.submission
where upper(member_id) in (from x_member)
  or (member_id is null or patient_first is null)
    and coalesce(upper(trim(regexp_replace(patient_last, '\s+', ' ', 'g'))), '') in (from x_family_name);
create or replace temp view x_every_word as
from warehouse.adjudication
where upper(member_id) in (from x_member)
  or (member_id is null or patient_first is null)
    and coalesce(upper(trim(regexp_replace(patient_last, '\s+', ' ', 'g'))), '') in (from x_family_name);
