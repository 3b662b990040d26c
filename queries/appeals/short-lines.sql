-- Grain: one line of the claim that a payer allowed too little for, in force on $as_of, with what was expected and by which
-- measure (line_underpayment: second procedures at half, sequestration added back).
select
  line_no::INTEGER as line_no,
  payer::VARCHAR as payer,
  allowed_cents::BIGINT as allowed_cents,
  expected_cents::BIGINT as expected_cents,
  basis::VARCHAR as basis,
  basis_n::INTEGER as basis_n,
  is_reduced::BOOLEAN as is_reduced,
  from_on::DATE as from_on
from line_underpayment
where claim_id = $claim_id and from_on <= cast($as_of as DATE) and cast($as_of as DATE) < to_on
order by line_no
