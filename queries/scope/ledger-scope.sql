-- Ledger entries in scope, all days.
ledger_scope as (
  select claim_id, posted_on, kind, party, amount_cents, adjudication_id
  from ledger_entry
  semi join claim_scope using (claim_id)
)
