-- Money of the lines in scope by claim and the day it was posted, its kinds side by side.
day_scope as (
  select
    t.*, c.service_on,
    t.posted_on = min(t.posted_on) over (partition by t.claim_id) as is_first,
    min(t.posted_on) filter (t.prior_payer_cents is not null) over (partition by t.claim_id) as prior_on
  from (
    select
      l.claim_id, l.posted_on,
      sum(l.amount_cents) filter (l.kind = 'charge') as charge_cents,
      sum(l.amount_cents) filter (l.kind = 'contractual') as contractual_cents,
      sum(l.amount_cents) filter (l.kind = 'prior_payer') as prior_payer_cents,
      sum(l.amount_cents) filter (l.kind = 'payer_payment') as payer_payment_cents,
      sum(l.amount_cents) filter (l.kind = 'patient_payment') as patient_payment_cents,
      sum(l.amount_cents) filter (l.kind = 'write_off') as write_off_cents,
      sum(l.amount_cents) filter (l.kind = 'refund') as refund_cents,
      sum(l.amount_cents) filter (l.kind = 'payer_payment' and coalesce(a.origin, '835') = '835') as payer_cash_cents,
      sum(case l.kind when 'patient_payment' then l.amount_cents when 'refund' then -l.amount_cents end) filter (
        l.kind = 'patient_payment' or (l.kind = 'refund' and l.party = 'patient')
      ) as patient_cash_cents,
      count(*) filter (l.kind in ('payer_payment', 'patient_payment')) as payments
    from line_ledger_scope l
    left join claim_adjudication a using (adjudication_id)
    group by l.claim_id, l.posted_on
  ) t
  join claim c using (claim_id)
)
