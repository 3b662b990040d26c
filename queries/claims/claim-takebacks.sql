-- Grain: one provider-level adjustment (PLB) up to $as_of whose reference names the claim: takebacks and interest that
-- the payer settled on a check. They post nothing to the claim's ledger (DATA.md §4, Cash); above zero reduced the check.
with
  known as (
    select a.payer_control_number as reference
    from claim_adjudication as ca
    join adjudication as a using (adjudication_id)
    where ca.claim_id = $claim_id
    union
    select s.control_number
    from claim_submission as cs
    join submission as s using (submission_id)
    where cs.claim_id = $claim_id
  ),
  asked as (
    select distinct reference from known where length(reference) >= 5
  )
select
  r.paid_on::DATE as paid_on,
  r.payer_name::VARCHAR as payer,
  r.trace_number::VARCHAR as trace_number,
  p.reason_code::VARCHAR as reason_code,
  p.reference::VARCHAR as reference,
  p.amount_cents::BIGINT as amount_cents,
  p.file_id::VARCHAR as file_id,
  p.segment_no::INTEGER as segment_no
from provider_adjustment as p
join remittance as r using (remittance_id)
where r.paid_on <= cast($as_of as DATE)
  and exists (select 1 from asked as k where contains(p.reference, k.reference))
order by r.paid_on, p.file_id, p.segment_no, p.position
