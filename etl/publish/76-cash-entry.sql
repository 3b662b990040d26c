-- Cash as the ledger has it: what payers paid by their own word (not what another payer's bill tells, origin cob), and patients
-- less what was given back to them; with who paid and, where a payer did, the cause of the line's latest denial before.
insert into cash_entry by name
with told as (
  select claim_id, line_no, posted_on, kind, amount_cents, adjudication_id, true as is_of_claim, line_no > 0 as is_of_line
  from ledger_entry
  where kind in ('payer_payment', 'patient_payment') or (kind = 'refund' and party = 'patient')
  union all
  select claim_id, line_no, posted_on, kind, amount_cents, adjudication_id, false, true
  from line_entry
  where kind in ('payer_payment', 'patient_payment') or (kind = 'refund' and party = 'patient')
),
cash as (
  select
    t.claim_id, t.line_no, t.posted_on, t.is_of_claim, t.is_of_line, a.remittance_id,
    if(t.kind = 'payer_payment', 'insurance', 'patient') as party,
    if(t.kind = 'payer_payment', a.payer, null) as payer,
    if(t.kind = 'refund', -t.amount_cents, t.amount_cents) as cents
  from told t
  left join claim_adjudication a using (adjudication_id)
  where t.kind <> 'payer_payment' or coalesce(a.origin, '835') = '835'
),
-- most lines are never denied
refused as (
  select t.claim_id, t.line_no, t.posted_on, arg_max(d.root_cause, (d.opened_on, d.denied_cents, d.root_cause)) as root_cause
  from (
    select distinct claim_id, line_no, posted_on
    from cash
    semi join denial using (claim_id, line_no)
    where party = 'insurance' and is_of_line
  ) t
  join denial d on d.claim_id = t.claim_id and d.line_no = t.line_no and d.opened_on < t.posted_on
  where not d.is_duplicate
  group by all
)
select
  t.claim_id, t.line_no, c.practice_id, c.location_id,
  c.payer as primary_payer,
  c.payer_class, f.provider_id, f.family, t.posted_on, t.party,
  coalesce(t.payer, c.payer) as payer,
  t.cents, t.remittance_id,
  if(t.party = 'insurance', r.root_cause, null) as root_cause,
  t.is_of_claim, t.is_of_line
from cash t
join claim c on c.claim_id = t.claim_id
left join line_filter f on f.claim_id = t.claim_id and f.line_no = t.line_no
left join refused r on r.claim_id = t.claim_id and r.line_no = t.line_no and r.posted_on = t.posted_on
where not c.is_before_history
order by t.posted_on;
