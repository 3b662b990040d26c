-- One row per remittance or payment that is cash, by payment date. A remittance pays many claims: where claims are asked for,
-- what the ledger says of them.
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
  select on_day, party, payer, cents, remittance_id from cash_told
  union all
  select on_day, party, payer, cents, remittance_id
  from cash_ledger
  where len(flatten([$location, $provider, $payer, $payer_class, $cpt_family]::varchar[][])) > 0
)
