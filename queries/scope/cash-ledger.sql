-- Ledger entries in scope that are cash: what payers paid (their own word), and patients less what was given back to them.
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
)
