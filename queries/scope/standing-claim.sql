-- Claims with something to work on $as_of: open insurance money or a credit, or a line allowed too little; or the one asked for.
standing_balance as materialized (
  select claim_id, party, payer, open_cents, denied_cents, state, party_cents, responsible_on
  from balance
  where from_on <= $as_of::date and $as_of::date < to_on and ($claim_id::varchar is null or claim_id = $claim_id)
),
standing_claim as materialized (
  select claim_id from standing_balance where party = 'insurance' or party_cents < 0
  union
  select claim_id
  from line_underpayment
  where $claim_id::varchar is null and from_on <= $as_of::date and $as_of::date < to_on
  union
  select claim_id from claim where claim_id = $claim_id::varchar
)
