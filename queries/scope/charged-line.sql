-- Charges behind days in A/R by claim line, with the line's CPT family. Line 0 as publish spread it.
charged_line as (
  select e.claim_id, coalesce(s.family, 'unknown') as cpt_family, e.amount_cents
  from (
    select claim_id, line_no, posted_on, amount_cents from ledger_entry where kind = 'charge' and line_no > 0
    union all
    select claim_id, line_no, posted_on, amount_cents from line_entry where kind = 'charge'
  ) e
  cross join ar_window w
  semi join line_scope k on k.claim_id = e.claim_id and k.line_no = e.line_no
  left join service_line s on s.claim_id = e.claim_id and s.line_no = e.line_no
  where e.posted_on between w.from_on and $as_of::date
)
