-- Payments posted to claim lines in the period, as cash counts them: the line's CPT family, and how the money came: from the
-- payer at once, from it after a denial (its root cause), or from the patient (less refunds). Line 0 as publish spread it.
cash_line as not materialized (
  select
    claim_id, primary_payer,
    coalesce(family, 'unknown') as cpt_family,
    if(party = 'patient', 'patient', coalesce(root_cause, 'payer')) as how,
    cents
  from cash_entry
  where is_of_line and posted_on between $from::date and least($to::date, $as_of::date) and /* line in scope */
)
