-- What the ledger says of each claim, a row a day, its kinds side by side (empty: nothing of that kind on that day). Cash leaves
-- out what another payer's bill tells (origin cob) and refunds to payers.
insert into claim_day by name
with told as (
  select
    e.claim_id, e.posted_on,
    sum(e.amount_cents) filter (e.kind = 'charge') as charge_cents,
    sum(e.amount_cents) filter (e.kind = 'contractual') as contractual_cents,
    sum(e.amount_cents) filter (e.kind = 'prior_payer') as prior_payer_cents,
    sum(e.amount_cents) filter (e.kind = 'payer_payment') as payer_payment_cents,
    sum(e.amount_cents) filter (e.kind = 'patient_payment') as patient_payment_cents,
    sum(e.amount_cents) filter (e.kind = 'write_off') as write_off_cents,
    sum(e.amount_cents) filter (e.kind = 'refund') as refund_cents,
    sum(e.amount_cents) filter (e.kind = 'payer_payment' and o.adjudication_id is null) as payer_cash_cents,
    sum(if(e.kind = 'refund', -e.amount_cents, e.amount_cents)) filter (
      e.kind = 'patient_payment' or (e.kind = 'refund' and e.party = 'patient')
    ) as patient_cash_cents,
    count(*) filter (e.kind in ('payer_payment', 'patient_payment')) as payments
  from ledger_entry e
  left join (select adjudication_id from claim_adjudication where origin <> '835') o on o.adjudication_id = e.adjudication_id
  group by e.claim_id, e.posted_on
)
select
  c.claim_id, c.practice_id, c.location_id,
  c.payer as primary_payer,
  c.payer_class, c.service_on,
  t.* exclude (claim_id),
  t.posted_on = min(t.posted_on) over of_claim as is_first,
  min(t.posted_on) filter (t.prior_payer_cents is not null) over of_claim as prior_on
from told t
join claim c on c.claim_id = t.claim_id
window of_claim as (partition by t.claim_id)
order by t.posted_on, c.claim_id;
