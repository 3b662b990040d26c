-- Ledger entries in scope that are cash: what payers paid (their own word), and patients less what was given back to them.
cash_ledger as not materialized (
  select posted_on as on_day, party, payer, cents, remittance_id
  from cash_entry
  where is_of_claim and /* in scope */
)
