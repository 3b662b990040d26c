-- Grain: month of the period. Cash by payment date: remittances (BPR02), patient payments less refunds, insurance payments
-- of exports. Where claims are asked for by a filter, what the ledger says of them. Source: kpi-summary's cash.
with /* filters */
cut as (
  select len($location::varchar[]) + len($provider::varchar[]) + len($payer::varchar[])
    + len($payer_class::varchar[]) + len($cpt_family::varchar[]) > 0 as is_on
),
piece as (
  select paid_on as on_day, 'insurance' as party, amount_cents as cents
  from remittance cross join cut
  where not is_on and (len($practice::varchar[]) = 0 or list_contains($practice::varchar[], coalesce(payee_npi, '')))
  union all
  select
    t.posted_on,
    case when t.type = 'insurance_payment' then 'insurance' else 'patient' end,
    case when t.type = 'refund' then -t.amount_cents else t.amount_cents end
  from transaction_posting t
  cross join cut
  join transaction_row r using (file_id, segment_no)
  left join claim c on c.claim_id = t.claim_id
  where not is_on
    and (len($practice::varchar[]) = 0 or list_contains($practice::varchar[], c.practice_id))
    and case t.type
      when 'patient_payment' then t.outcome in ('posted', 'unapplied', 'before_history')
      when 'refund' then coalesce(r.party, 'patient') = 'patient' and t.outcome in ('posted', 'unapplied', 'before_history')
      when 'insurance_payment' then t.outcome = 'posted'
      else false
    end
  union all
  select
    l.posted_on,
    case when l.kind = 'payer_payment' then 'insurance' else 'patient' end,
    case when l.kind = 'refund' then -l.amount_cents else l.amount_cents end
  from ledger_scope l
  cross join cut
  left join claim_adjudication a using (adjudication_id)
  where is_on
    and (
      l.kind = 'patient_payment'
      or (l.kind = 'refund' and l.party = 'patient')
      or (l.kind = 'payer_payment' and coalesce(a.origin, '835') = '835')
    )
),
grid as (
  select strftime(unnest(generate_series(
    date_trunc('month', $from::date), least($to::date, $as_of::date)::timestamp, interval 1 month
  )), '%Y-%m') as month
),
summed as (
  select
    strftime(on_day, '%Y-%m') as month,
    sum(cents) filter (party = 'insurance') as insurance_cents,
    sum(cents) filter (party = 'patient') as patient_cents
  from piece
  where on_day between $from::date and least($to::date, $as_of::date)
  group by all
)
select
  month::varchar as month,
  coalesce(insurance_cents, 0)::bigint as insurance_cents,
  coalesce(patient_cents, 0)::bigint as patient_cents,
  (coalesce(insurance_cents, 0) + coalesce(patient_cents, 0))::bigint as cash_cents
from grid
left join summed using (month)
order by month
