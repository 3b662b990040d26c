-- One row per remittance or payment that is cash, by payment date: Σ BPR02 + patient payments − patient refunds + posting
-- insurance payments of exports. A remittance pays many claims: where claims are asked for, what the ledger says of them.
cash_ledger as (
  select
    l.posted_on as on_day,
    case when l.kind = 'payer_payment' then 'insurance' else 'patient' end as party,
    case when l.kind = 'payer_payment' then coalesce(a.payer, c.payer) end as payer,
    case when l.kind = 'refund' then -l.amount_cents else l.amount_cents end as cents,
    a.remittance_id
  from ledger_scope l
  join claim c using (claim_id)
  left join claim_adjudication a using (adjudication_id)
  where l.kind = 'patient_payment'
    or (l.kind = 'refund' and l.party = 'patient')
    or (l.kind = 'payer_payment' and coalesce(a.origin, '835') = '835')
),
cash_piece as (
  select paid_on as on_day, 'insurance' as party, null as payer, amount_cents as cents, remittance_id
  from remittance
  where len(flatten([$location, $provider, $payer, $payer_class, $cpt_family]::varchar[][])) = 0
    and (len($practice::varchar[]) = 0 or list_contains($practice::varchar[], coalesce(payee_npi, '')))
  union all
  select
    t.posted_on,
    case when t.type = 'insurance_payment' then 'insurance' else 'patient' end,
    case when t.type = 'insurance_payment' then c.payer end,
    case when t.type = 'refund' then -t.amount_cents else t.amount_cents end,
    null
  from transaction_posting t
  join transaction_row r using (file_id, segment_no)
  left join claim c on c.claim_id = t.claim_id
  where len(flatten([$location, $provider, $payer, $payer_class, $cpt_family]::varchar[][])) = 0
    and (len($practice::varchar[]) = 0 or list_contains($practice::varchar[], c.practice_id))
    and case t.type
      when 'patient_payment' then t.outcome in ('posted', 'unapplied', 'before_history')
      when 'refund' then coalesce(r.party, 'patient') = 'patient' and t.outcome in ('posted', 'unapplied', 'before_history')
      when 'insurance_payment' then t.outcome = 'posted'
      else false
    end
  union all
  select on_day, party, payer, cents, remittance_id from cash_ledger where len(flatten([$location, $provider, $payer, $payer_class, $cpt_family]::varchar[][])) > 0
)
