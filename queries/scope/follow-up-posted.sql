-- Payers' payments and what undoes them, by claim line; what stands on line 0 as publish spread it.
follow_up_posted as not materialized (
  select claim_id, line_no, posted_on, amount_cents from ledger_entry where kind = 'payer_payment' and line_no > 0
  union all
  select claim_id, line_no, posted_on, amount_cents from line_entry where kind = 'payer_payment'
)
