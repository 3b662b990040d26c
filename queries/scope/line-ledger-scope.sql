-- Ledger entries by line of claims in scope, all days; what stands on line 0 as publish spread it.
line_ledger as not materialized (
  select claim_id, line_no, posted_on, kind, party, amount_cents, adjudication_id from ledger_entry where line_no > 0
  union all
  select claim_id, line_no, posted_on, kind, party, amount_cents, adjudication_id from line_entry
),
line_ledger_scope as not materialized (
  select claim_id, line_no, posted_on, kind, party, amount_cents, adjudication_id
  from line_ledger
  where len(flatten([$practice, $location, $payer, $payer_class]::varchar[][])) = 0
  union all
  select claim_id, line_no, posted_on, kind, party, amount_cents, adjudication_id
  from line_ledger
  semi join claim_scope using (claim_id)
  where len(flatten([$practice, $location, $payer, $payer_class]::varchar[][])) > 0
)
