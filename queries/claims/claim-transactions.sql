-- Grain: one row of a transaction export that concerns the claim, up to $as_of, and what became of it.
select
  p.posted_on::DATE as posted_on,
  p.type::VARCHAR as type,
  p.amount_cents::BIGINT as amount_cents,
  p.outcome::VARCHAR as outcome,
  t.party::VARCHAR as party,
  t.payer_name::VARCHAR as payer,
  t.reason::VARCHAR as reason,
  p.file_id::VARCHAR as file_id,
  p.segment_no::INTEGER as segment_no
from transaction_posting as p
left join transaction_row as t on t.file_id = p.file_id and t.segment_no = p.segment_no
where p.claim_id = $claim_id and p.posted_on <= cast($as_of as DATE) and p.outcome <> 'repeated'
order by p.posted_on, p.segment_no
