-- Balances in scope, all days.
balance_scope as (
  select
    claim_id, party, payer, open_cents, party_cents,
    service_on, submitted_on, responsible_on, from_on, to_on
  from balance
  semi join claim_scope using (claim_id)
)
