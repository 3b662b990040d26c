-- What the ledger says of each claim line, a row a day, its kinds side by side as in claim_day; line 0 as it was spread.
insert into line_day by name
with told as (
  select
    e.claim_id, e.line_no, e.posted_on,
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
  from (
    select claim_id, line_no, posted_on, kind, party, amount_cents, adjudication_id from ledger_entry where line_no > 0
    union all
    select claim_id, line_no, posted_on, kind, party, amount_cents, adjudication_id from line_entry
  ) e
  left join (select adjudication_id from claim_adjudication where origin <> '835') o on o.adjudication_id = e.adjudication_id
  group by e.claim_id, e.line_no, e.posted_on
)
select
  t.*,
  c.practice_id, c.location_id,
  c.payer as primary_payer,
  c.payer_class, c.service_on, f.provider_id, f.family
from told t
join claim c on c.claim_id = t.claim_id
left join line_filter f on f.claim_id = t.claim_id and f.line_no = t.line_no
where not c.is_before_history
order by t.posted_on;
