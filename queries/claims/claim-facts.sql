-- Grain: one row, the claim as it was known on $as_of: what a payer's portal asks for.
-- The submission is the one live on that day, primary before others; ids are text (63 bits do not fit a JSON number).
-- Source: DATA.md §2 (live submission), RULINGS 1–6.
with
  told as (
    select s.*
    from claim_submission as cs
    join submission as s using (submission_id)
    where cs.claim_id = $claim_id
      and (cs.submitted_on is null or cs.submitted_on <= cast($as_of as DATE))
    order by
      cs.sequence,
      coalesce(cs.live_from <= cast($as_of as DATE), false)
        and coalesce(cs.live_to > cast($as_of as DATE), true) desc,
      cs.position desc
    limit 1
  ),
  remitted as (
    select a.*
    from claim_adjudication as ca
    join adjudication as a using (adjudication_id)
    where ca.claim_id = $claim_id and ca.spoken_on <= cast($as_of as DATE)
    order by ca.sequence, ca.rank desc
    limit 1
  )
select
  c.claim_id::VARCHAR as claim_id,
  c.origin::VARCHAR as origin,
  coalesce(t.control_number, c.control_number)::VARCHAR as control_number,
  c.payer::VARCHAR as payer,
  c.payer_class::VARCHAR as payer_class,
  c.service_on::DATE as service_on,
  c.service_to::DATE as service_to,
  c.first_submitted_on::DATE as first_submitted_on,
  c.practice_id::VARCHAR as practice_npi,
  pr.name::VARCHAR as practice,
  t.practice_tax_id::VARCHAR as tax_id,
  l.name::VARCHAR as location,
  coalesce(t.provider_npi, r.provider_npi, c.provider_id)::VARCHAR as provider_npi,
  coalesce(t.provider_name, pv.name)::VARCHAR as provider,
  coalesce(p.last_name, t.patient_last, r.patient_last)::VARCHAR as patient_last,
  coalesce(p.first_name, t.patient_first, r.patient_first)::VARCHAR as patient_first,
  coalesce(p.birth_on, t.patient_birth_on)::DATE as birth_on,
  coalesce(p.sex, t.patient_sex)::VARCHAR as sex,
  coalesce(t.member_id, r.member_id, p.member_id)::VARCHAR as member_id,
  r.corrected_member_id::VARCHAR as corrected_member_id,
  t.group_number::VARCHAR as group_number,
  t.authorization_number::VARCHAR as authorization_number,
  t.referral_number::VARCHAR as referral_number,
  t.referring_npi::VARCHAR as referring_npi,
  coalesce(t.place_of_service, r.place_of_service)::VARCHAR as place_of_service,
  array_to_string(t.diagnoses, ', ')::VARCHAR as diagnoses,
  c.is_before_history::BOOLEAN as is_before_history,
  c.is_qmb::BOOLEAN as is_qmb,
  case when c.voided_on <= cast($as_of as DATE) then c.voided_on end::DATE as voided_on
from claim as c
left join told as t on true
left join remitted as r on true
left join practice as pr on pr.practice_id = c.practice_id
left join location as l on l.location_id = c.location_id
left join provider as pv on pv.provider_id = coalesce(t.provider_npi, r.provider_npi, c.provider_id)
left join patient as p on p.patient_id = c.patient_id
where c.claim_id = $claim_id
limit 1
