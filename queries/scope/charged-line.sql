-- Charges behind days in A/R by claim line, with the line's CPT family. Line 0 as publish spread it. No window is longer than its
-- months back from $as_of: said once more in constants, this keeps earlier rows from being read.
charged_line as (
  select d.claim_id, d.primary_payer, coalesce(d.family, 'unknown') as cpt_family, d.charge_cents as amount_cents
  from line_day_scope d
  cross join ar_window w
  where d.charge_cents is not null and d.posted_on between w.from_on and $as_of::date
    and d.posted_on > ($as_of::date - to_months(coalesce($window_months::integer, 3)))::date
)
