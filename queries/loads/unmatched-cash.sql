-- Grain: one piece of cash in the period that no claim of the practice explains, largest first. It still counts as cash.
select
  u.kind::VARCHAR as kind,
  u.paid_on::DATE as paid_on,
  u.payer::VARCHAR as payer,
  u.claim_id::VARCHAR as claim_id,
  a.control_number::VARCHAR as control_number,
  a.service_on::DATE as service_on,
  u.amount_cents::BIGINT as amount_cents,
  u.file_id::VARCHAR as file_id,
  u.segment_no::INTEGER as segment_no,
  sum(u.amount_cents) over ()::BIGINT as total_cents,
  count(*) over ()::INTEGER as total
from unmatched_cash as u
left join adjudication as a on a.adjudication_id = u.adjudication_id
where u.paid_on between cast($from as DATE) and cast($to as DATE) and u.paid_on <= cast($as_of as DATE)
order by abs(u.amount_cents) desc, u.paid_on, u.file_id, u.segment_no
limit cast($rows as INTEGER) offset cast($skip as INTEGER)
