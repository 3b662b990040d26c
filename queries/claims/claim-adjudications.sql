-- Grain: one adjudication of the claim up to $as_of, in the total order of RULINGS 13.
-- `undone_on` is empty where the reversal comes after $as_of: the word was still in force.
with
  shares as (
    select
      adjudication_id,
      sum(allowed_cents) as allowed_cents,
      sum(patient_cents + next_payer_cents) as patient_cents,
      sum(contractual_cents) as contractual_cents,
      sum(prior_payer_cents) as prior_payer_cents,
      sum(denied_cents) as denied_cents,
      sum(denied_patient_cents) as denied_patient_cents,
      sum(pending_cents) as pending_cents,
      sum(charge_cents) as charge_cents,
      sum(paid_cents) as paid_cents,
      arg_max(group_code || '-' || carc, greatest(denied_cents, denied_patient_cents))
        filter (where carc is not null) as code,
      arg_max(root_cause, greatest(denied_cents, denied_patient_cents)) filter (where root_cause is not null)
        as root_cause
    from adjudication_share
    where claim_id = $claim_id
    group by adjudication_id
  )
select
  ca.adjudication_id::VARCHAR as adjudication_id,
  ca.origin::VARCHAR as origin,
  ca.match_method::VARCHAR as match_method,
  ca.payer::VARCHAR as payer,
  ca.remit_payer::VARCHAR as remit_payer,
  ca.sequence::INTEGER as sequence,
  ca.spoken_on::DATE as spoken_on,
  ca.kind::VARCHAR as kind,
  case when ca.undone_on <= cast($as_of as DATE) then ca.undone_on end::DATE as undone_on,
  ca.undoes::VARCHAR as undoes,
  u.spoken_on::DATE as undoes_spoken_on,
  ca.is_forwarded::BOOLEAN as is_forwarded,
  ca.is_unprocessable::BOOLEAN as is_unprocessable,
  a.status_code::VARCHAR as status_code,
  a.payer_control_number::VARCHAR as payer_control_number,
  a.crossover_payer::VARCHAR as crossover_payer,
  a.control_number::VARCHAR as control_number,
  a.interest_cents::BIGINT as interest_cents,
  coalesce(a.charge_cents, s.charge_cents)::BIGINT as charge_cents,
  coalesce(a.paid_cents, s.paid_cents, 0)::BIGINT as paid_cents,
  s.allowed_cents::BIGINT as allowed_cents,
  coalesce(s.patient_cents, 0)::BIGINT as patient_cents,
  coalesce(s.contractual_cents, 0)::BIGINT as contractual_cents,
  coalesce(s.prior_payer_cents, 0)::BIGINT as prior_payer_cents,
  coalesce(s.denied_cents, 0)::BIGINT as denied_cents,
  coalesce(s.denied_patient_cents, 0)::BIGINT as denied_patient_cents,
  coalesce(s.pending_cents, 0)::BIGINT as pending_cents,
  s.code::VARCHAR as code,
  s.root_cause::VARCHAR as root_cause,
  r.trace_number::VARCHAR as trace_number,
  r.method::VARCHAR as method,
  r.amount_cents::BIGINT as remittance_cents,
  a.file_id::VARCHAR as file_id,
  a.segment_no::INTEGER as segment_no,
  a.last_segment_no::INTEGER as last_segment_no,
  r.segment_no::INTEGER as remittance_segment_no
from claim_adjudication as ca
left join adjudication as a using (adjudication_id)
left join shares as s using (adjudication_id)
left join remittance as r on r.remittance_id = ca.remittance_id
left join (select adjudication_id, spoken_on from claim_adjudication where claim_id = $claim_id) as u on u.adjudication_id = ca.undoes
where ca.claim_id = $claim_id and (ca.spoken_on is null or ca.spoken_on <= cast($as_of as DATE))
order by ca.rank
