-- One row per remittance or payment that is cash, where no claims are asked for: Σ BPR02 + patient payments − patient refunds +
-- posting insurance payments of exports. A practice's are those of its claims. Each kind of payment reads no more than it needs.
cash_posting as not materialized (
  select file_id, segment_no, claim_id, posted_on, type, amount_cents, outcome
  from transaction_posting
  where len($practice::varchar[]) = 0
  union all
  select file_id, segment_no, claim_id, posted_on, type, amount_cents, outcome
  from transaction_posting
  semi join (select claim_id from claim where list_contains($practice::varchar[], practice_id)) using (claim_id)
  where len($practice::varchar[]) > 0
),
cash_told as not materialized (
  select on_day, party, claim_id, cents, remittance_id
  from (
    select paid_on as on_day, 'insurance' as party, null as claim_id, amount_cents as cents, remittance_id
    from remittance
    where len($practice::varchar[]) = 0 or list_contains($practice::varchar[], coalesce(payee_npi, ''))
    union all
    select posted_on, 'patient', claim_id, amount_cents, null
    from cash_posting
    where type = 'patient_payment' and outcome in ('posted', 'unapplied', 'before_history')
    union all
    select t.posted_on, 'patient', t.claim_id, -t.amount_cents, null
    from cash_posting t
    join transaction_row r using (file_id, segment_no)
    where t.type = 'refund' and t.outcome in ('posted', 'unapplied', 'before_history') and r.type = 'refund' and coalesce(r.party, 'patient') = 'patient'
    union all
    select posted_on, 'insurance', claim_id, amount_cents, null
    from cash_posting
    where type = 'insurance_payment' and outcome = 'posted'
  )
  where len(flatten([$location, $provider, $payer, $payer_class, $cpt_family]::varchar[][])) = 0
)
