-- Charges behind days in A/R by claim line, with the line's CPT family. Line 0 as publish spread it.
charged_line as (
  select e.claim_id, coalesce(s.family, 'unknown') as cpt_family, e.amount_cents
  from line_ledger_scope e
  cross join ar_window w
  left join service_line s on s.claim_id = e.claim_id and s.line_no = e.line_no
  where e.kind = 'charge' and e.posted_on between w.from_on and $as_of::date
)
