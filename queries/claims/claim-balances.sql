-- Grain: one part of the claim's open money on $as_of (party × payer), largest first.
-- Sums to the claim's open amount, to `claims.open_cents` and to the last row of claim-ledger.
select
  party::VARCHAR as party,
  payer::VARCHAR as payer,
  open_cents::BIGINT as open_cents,
  denied_cents::BIGINT as denied_cents,
  state::VARCHAR as state,
  responsible_on::DATE as responsible_on,
  (cast($as_of as DATE) - service_on)::INTEGER as age_days
from balance
where claim_id = $claim_id and from_on <= cast($as_of as DATE) and cast($as_of as DATE) < to_on
order by party, abs(open_cents) desc, payer
