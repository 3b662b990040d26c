-- Grain: one claim of those named by $claim_ids that there is. What tells a row from all others, for the rows in sight of a long list.
select
  c.claim_id::varchar as claim_id,
  c.control_number::varchar as control_number,
  concat_ws(', ', t.last_name, t.first_name)::varchar as patient
from claim as c
left join patient as t on t.patient_id = c.patient_id
where c.claim_id in (select unnest($claim_ids::varchar[]))
