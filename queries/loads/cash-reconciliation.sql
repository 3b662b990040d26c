-- Grain: one line of the way from what the ledger says payers and patients paid to the cash of the period.
-- Cash = Σ BPR02 + patient payments − patient refunds + posting insurance payments of exports (DATA.md §4, Cash).
-- The last line but one, 'unexplained', is 0 when every cent is accounted for.
with
  period as (
    select cast($from as DATE) as from_on, least(cast($to as DATE), cast($as_of as DATE)) as to_on
  ),
  entry as (
    select e.kind, e.party, e.amount_cents, ca.origin
    from period as p
    join ledger_entry as e on e.posted_on between p.from_on and p.to_on
    left join claim_adjudication as ca on ca.adjudication_id = e.adjudication_id
    where e.kind in ('payer_payment', 'patient_payment', 'refund')
  ),
  told as (
    select
      coalesce(sum(amount_cents) filter (where kind = 'payer_payment' and origin = '835'), 0) as remitted,
      coalesce(sum(amount_cents) filter (where kind = 'payer_payment' and origin = 'cob'), 0) as cob,
      coalesce(sum(amount_cents) filter (where kind = 'payer_payment' and origin is null), 0) as posted,
      coalesce(sum(amount_cents) filter (where kind = 'patient_payment'), 0) as patient,
      coalesce(sum(amount_cents) filter (where kind = 'refund' and party = 'patient'), 0) as refunded
    from entry
  ),
  clp as (
    select
      coalesce(sum(a.paid_cents), 0) as paid,
      coalesce(sum(a.paid_cents) filter (where c.is_before_history), 0) as before_history
    from period as p
    join remittance as r on r.paid_on between p.from_on and p.to_on
    join adjudication as a using (remittance_id)
    left join claim_adjudication as ca using (adjudication_id)
    left join claim as c on c.claim_id = ca.claim_id
  ),
  unmatched as (
    select
      coalesce(sum(u.amount_cents) filter (where u.kind in ('reversal_without_original', 'reversal_sign')), 0) as reversal,
      coalesce(sum(u.amount_cents) filter (where u.kind = 'unapplied_patient'), 0) as unapplied
    from period as p
    join unmatched_cash as u on u.paid_on between p.from_on and p.to_on
  ),
  provider as (
    select coalesce(sum(v.amount_cents), 0) as adjusted
    from period as p
    join remittance as r on r.paid_on between p.from_on and p.to_on
    join provider_adjustment as v using (remittance_id)
  ),
  checks as (
    select coalesce(sum(r.amount_cents), 0) as amount
    from period as p
    join remittance as r on r.paid_on between p.from_on and p.to_on
  ),
  line as (
    select 1 as position, 'ledger_remitted' as line, remitted as cents from told
    union all select 2, 'before_history', before_history from clp
    union all select 3, 'reversal_without_original', reversal from unmatched
    union all
    select 4, 'unexplained', c.paid - t.remitted - c.before_history - u.reversal
    from clp as c, told as t, unmatched as u
    union all select 5, 'provider_adjustments', -adjusted from provider
    union all
    select 6, 'unbalanced', k.amount - (c.paid - v.adjusted) from checks as k, clp as c, provider as v
    union all select 7, 'checks', amount from checks
    union all select 8, 'posted_insurance', posted from told
    union all select 9, 'patient_payments', patient from told
    union all select 10, 'patient_refunds', -refunded from told
    union all select 11, 'unapplied_patient', unapplied from unmatched
    union all
    select 12, 'cash', k.amount + t.posted + t.patient - t.refunded + u.unapplied
    from checks as k, told as t, unmatched as u
    union all select 13, 'told_by_next_payer', cob from told
  )
select
  position::INTEGER as position,
  line::VARCHAR as line,
  cents::BIGINT as cents
from line
order by position
