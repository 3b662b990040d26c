-- What the rules of wall-rules.ts ask: the claims within a reach, and what hangs on them. Temp tables of one connection.
create temp table reach_claim as
select claim_id, practice_id, location_id, provider_id, patient_id, payer, first_payer
from /* catalog */claim
where /* claims */;

create temp table reach_submission as
select
  m.claim_id, m.payer, s.submission_id, s.transaction_id, s.file_id, s.control_number, s.batch_reference,
  s.practice_npi, t.group_control
from temp.main.reach_claim c
join /* catalog */claim_submission m using (claim_id)
join /* catalog */submission s using (submission_id)
left join /* catalog */transaction_set t on t.transaction_id = s.transaction_id and t.file_id = s.file_id;

-- Control numbers that lead to these claims alone: what names a claim by nothing else may be of another's.
create temp view reach_number as
select control_number from temp.main.reach_submission
except
select control_number
from /* catalog */submission
where submission_id not in (select submission_id from temp.main.reach_submission);

create temp table reach_adjudication as
select m.adjudication_id, m.remittance_id, m.payer, a.file_id, a.payer_control_number as reference
from temp.main.reach_claim c
join /* catalog */claim_adjudication m using (claim_id)
left join /* catalog */adjudication a using (adjudication_id);

-- Practices whose totals may be seen: none where locations are limited, as a payment names no location.
create temp table reach_practice as
select practice_id from (/* practices */) p (practice_id);

create temp view reach_remittance as
select remittance_id
from /* catalog */remittance
where coalesce(payee_npi, '') in (select practice_id from temp.main.reach_practice);

create temp table reach_payer as
select payer from temp.main.reach_claim
union
select first_payer from temp.main.reach_claim
union
select payer from temp.main.reach_submission
union
select payer from temp.main.reach_adjudication;

create temp table reach_provider as
select provider_id from temp.main.reach_claim
union
select l.provider_id
from /* catalog */service_line l
where l.claim_id in (select claim_id from temp.main.reach_claim);

create temp view reach_posting as
select file_id, segment_no
from /* catalog */transaction_posting
where claim_id in (select claim_id from temp.main.reach_claim);

create temp view reach_file as
select file_id from temp.main.reach_submission
union
select file_id from temp.main.reach_adjudication
union
select file_id from temp.main.reach_posting
union
select file_id
from /* catalog */denial_row
where control_number in (select control_number from temp.main.reach_number);
