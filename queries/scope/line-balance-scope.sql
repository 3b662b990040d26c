-- Balances by line that all filters leave, all days.
line_balance_scope as not materialized (
  select
    claim_id, line_no, party, payer, open_cents, party_cents, service_on, submitted_on, responsible_on, from_on, to_on,
    location_id, primary_payer, provider_id, family
  from line_balance
  where /* line in scope */
)
