-- Balances in scope, all days, of the lines in scope alone.
balance_scope as (
  select
    claim_id, party, payer, open_cents, party_cents,
    service_on, submitted_on, responsible_on, from_on, to_on
  from line_balance_scope
)
