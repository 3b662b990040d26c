-- Payments posted to claim lines in the period, as cash counts them: the line's CPT family, and how the money came: from the
-- payer at once, from it after a denial (its root cause), or from the patient (less refunds). Line 0 as publish spread it.
cash_line as (
  select
    e.claim_id,
    coalesce(s.family, 'unknown') as cpt_family,
    case
      when e.kind <> 'payer_payment' then 'patient'
      else coalesce((
        select arg_max(d.root_cause, (d.opened_on, d.denied_cents, d.root_cause))
        from denial d
        where d.claim_id = e.claim_id and d.line_no = e.line_no and d.opened_on < e.posted_on and not d.is_duplicate
      ), 'payer')
    end as how,
    case when e.kind = 'refund' then -e.amount_cents else e.amount_cents end as cents
  from line_ledger_scope e
  left join service_line s on s.claim_id = e.claim_id and s.line_no = e.line_no
  left join claim_adjudication a on a.adjudication_id = e.adjudication_id
  where e.posted_on between $from::date and least($to::date, $as_of::date)
    and (
      e.kind = 'patient_payment'
      or (e.kind = 'refund' and e.party = 'patient')
      or (e.kind = 'payer_payment' and coalesce(a.origin, '835') = '835')
    )
)
