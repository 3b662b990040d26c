-- Ledger entries of the lines in scope that are cash; what stands on line 0 as publish spread it.
cash_ledger as not materialized (
  select posted_on as on_day, party, payer, cents, remittance_id
  from cash_entry
  where is_of_line and /* line in scope */
)
