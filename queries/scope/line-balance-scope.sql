-- Balances by line of claims in scope, all days.
line_balance_scope as not materialized (
  select claim_id, line_no, party, payer, open_cents, party_cents, service_on, submitted_on, responsible_on, from_on, to_on
  from line_balance
  where /* in scope */
)
