-- Balances in scope, all days.
balance_scope as not materialized (
  select
    claim_id, party, payer, open_cents, party_cents,
    service_on, submitted_on, responsible_on, from_on, to_on
  from balance
  where /* in scope */
)
