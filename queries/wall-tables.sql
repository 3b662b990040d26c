-- What the rules of wall-rules.ts ask: the claims within a reach, and what hangs on them. Temp tables of one connection hold
-- ids alone, so that a large warehouse costs little; what is asked for seldom is a view.
create temp table reach_claim as
select claim_id
from /* catalog */claim
where /* claims */;

create temp table reach_submission as
select submission_id
from /* catalog */claim_submission
where claim_id in (select claim_id from temp.main.reach_claim);

create temp table reach_adjudication as
select adjudication_id, remittance_id
from /* catalog */claim_adjudication
where claim_id in (select claim_id from temp.main.reach_claim);

-- Practices whose totals may be seen: none where locations are limited, as a payment names no location.
create temp table reach_practice as
select practice_id from (/* practices */) p (practice_id);

create temp table reach_place as
select distinct practice_id, location_id
from /* catalog */claim
where /* claims */;

create temp table reach_payer as
select payer from /* catalog */claim where /* claims */
union
select first_payer from /* catalog */claim where /* claims */
union
select payer from /* catalog */claim_submission where claim_id in (select claim_id from temp.main.reach_claim)
union
select payer from /* catalog */claim_adjudication where claim_id in (select claim_id from temp.main.reach_claim);

create temp table reach_provider as
select provider_id from /* catalog */claim where /* claims */
union
select provider_id from /* catalog */service_line where claim_id in (select claim_id from temp.main.reach_claim);

create temp view reach_patient as
select patient_id
from /* catalog */claim
where /* claims */;

create temp view reach_remittance as
select remittance_id
from /* catalog */remittance
where coalesce(payee_npi, '') in (select practice_id from temp.main.reach_practice);

create temp view reach_reference as
select payer_control_number as reference
from /* catalog */adjudication
where adjudication_id in (select adjudication_id from temp.main.reach_adjudication);

create temp view reach_sent as
select s.transaction_id, s.file_id, s.control_number, s.batch_reference, s.practice_npi, t.group_control
from /* catalog */submission s
left join /* catalog */transaction_set t on t.transaction_id = s.transaction_id and t.file_id = s.file_id
where s.submission_id in (select submission_id from temp.main.reach_submission);

-- Control numbers that lead to these claims alone: what names a claim by nothing else may be of another's.
create temp view reach_number as
select control_number from temp.main.reach_sent
except
select control_number
from /* catalog */submission
where submission_id not in (select submission_id from temp.main.reach_submission);

create temp view reach_posting as
select file_id, segment_no
from /* catalog */transaction_posting
where claim_id in (select claim_id from temp.main.reach_claim);

create temp view reach_file as
select file_id from temp.main.reach_sent
union
select file_id
from /* catalog */adjudication
where adjudication_id in (select adjudication_id from temp.main.reach_adjudication)
union
select file_id from temp.main.reach_posting
union
select file_id
from /* catalog */denial_row
where control_number in (select control_number from temp.main.reach_number);
