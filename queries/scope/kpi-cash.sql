-- Cash of the period by payment date: Σ BPR02 + patient payments − patient refunds + posting insurance payments of exports.
-- A remittance pays many claims: where claims are asked for, cash is what the ledger says of those claims instead.
cash_claim_filter as (
  select len($location::varchar[]) + len($provider::varchar[]) + len($payer::varchar[])
    + len($payer_class::varchar[]) + len($cpt_family::varchar[]) > 0 as is_on
),
cash_remittance as (
  select sum(amount_cents) as cents, count(*) as remittances
  from remittance
  where paid_on between $from::date and least($to::date, $as_of::date)
    and (len($practice::varchar[]) = 0 or list_contains($practice::varchar[], coalesce(payee_npi, '')))
),
cash_export as (
  select sum(case when t.type = 'refund' then -t.amount_cents else t.amount_cents end) as cents
  from transaction_posting t
  join transaction_row r using (file_id, segment_no)
  left join claim c on c.claim_id = t.claim_id
  where t.posted_on between $from::date and least($to::date, $as_of::date)
    and (len($practice::varchar[]) = 0 or list_contains($practice::varchar[], c.practice_id))
    and case t.type
      when 'patient_payment' then t.outcome in ('posted', 'unapplied', 'before_history')
      when 'refund' then coalesce(r.party, 'patient') = 'patient' and t.outcome in ('posted', 'unapplied', 'before_history')
      when 'insurance_payment' then t.outcome = 'posted'
      else false
    end
),
cash_ledger as (
  select
    sum(case when l.kind = 'refund' then -l.amount_cents else l.amount_cents end) as cents,
    count(distinct a.remittance_id) as remittances
  from ledger_scope l
  left join claim_adjudication a using (adjudication_id)
  where l.posted_on between $from::date and least($to::date, $as_of::date)
    and (
      l.kind = 'patient_payment'
      or (l.kind = 'refund' and l.party = 'patient')
      or (l.kind = 'payer_payment' and coalesce(a.origin, '835') = '835')
    )
),
kpi_cash as (
  select
    'cash' as name,
    case when is_on then coalesce(l.cents, 0) else coalesce(r.cents, 0) + coalesce(e.cents, 0) end as value,
    null as numerator, null as denominator,
    case when is_on then l.remittances else r.remittances end as n,
    0 as pending
  from cash_claim_filter
  cross join cash_remittance r
  cross join cash_export e
  cross join cash_ledger l
)
