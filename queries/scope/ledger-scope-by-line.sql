-- Ledger entries of the lines in scope.
ledger_scope as (
  select claim_id, posted_on, kind, party, amount_cents, adjudication_id from line_ledger_scope
)
