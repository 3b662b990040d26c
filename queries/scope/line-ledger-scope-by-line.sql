-- Ledger entries by line in scope, all days; what stands on line 0 as publish spread it.
line_ledger_scope as (
  select claim_id, line_no, posted_on, kind, party, amount_cents, adjudication_id
  from ledger_entry
  semi join line_scope using (claim_id, line_no)
  where line_no > 0
  union all
  select claim_id, line_no, posted_on, kind, party, amount_cents, adjudication_id
  from line_entry
  semi join line_scope using (claim_id, line_no)
)
