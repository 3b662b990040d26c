-- Grain: a claim line that its primary payer allowed in the month that begins on $month_on, beside what was expected of it; the
-- farthest apart first (scope/judged-allowed.sql).
with /* filters */
asked as (
  select *, allowed_cents - expected_cents as apart_cents from judged_allowed where month_on = $month_on::date
)
select
  a.claim_id::VARCHAR as claim_id,
  c.control_number::VARCHAR as control_number,
  a.line_no::INTEGER as line_no,
  a.code::VARCHAR as code,
  a.payer::VARCHAR as payer,
  a.from_on::DATE as answered_on,
  a.basis::VARCHAR as basis,
  a.basis_n::INTEGER as basis_n,
  a.expected_cents::BIGINT as expected_cents,
  a.low_cents::BIGINT as low_cents,
  a.high_cents::BIGINT as high_cents,
  a.allowed_cents::BIGINT as allowed_cents,
  a.apart_cents::BIGINT as apart_cents
from asked a
join claim c using (claim_id)
order by abs(a.apart_cents) desc, a.claim_id, a.line_no, a.payer
