-- Grain: one submission of the claim up to $as_of, with its verdict as of that day.
select
  cs.submission_id::VARCHAR as submission_id,
  cs.position::INTEGER as position,
  cs.role::VARCHAR as role,
  cs.payer::VARCHAR as payer,
  cs.sequence::INTEGER as sequence,
  cs.submitted_on::DATE as submitted_on,
  s.origin::VARCHAR as origin,
  s.control_number::VARCHAR as control_number,
  s.frequency_code::VARCHAR as frequency_code,
  s.original_reference::VARCHAR as original_reference,
  s.charge_cents::BIGINT as charge_cents,
  s.patient_paid_cents::BIGINT as patient_paid_cents,
  (select count(*) from submission_line as l where l.submission_id = s.submission_id)::INTEGER as lines,
  case when cs.rejected_on <= cast($as_of as DATE) then cs.rejected_on end::DATE as rejected_on,
  case when cs.rejected_on <= cast($as_of as DATE) then cs.rejected_by end::VARCHAR as rejected_by,
  case when cs.rejected_on <= cast($as_of as DATE) then cs.reject_category end::VARCHAR as reject_category,
  case when cs.rejected_on <= cast($as_of as DATE) then cs.reject_status end::VARCHAR as reject_status,
  case when cs.accepted_on <= cast($as_of as DATE) then cs.accepted_on end::DATE as accepted_on,
  case when cs.accepted_on <= cast($as_of as DATE) then cs.accepted_by end::VARCHAR as accepted_by,
  s.file_id::VARCHAR as file_id,
  s.segment_no::INTEGER as segment_no,
  s.last_segment_no::INTEGER as last_segment_no
from claim_submission as cs
join submission as s using (submission_id)
where cs.claim_id = $claim_id and (cs.submitted_on is null or cs.submitted_on <= cast($as_of as DATE))
order by cs.position
