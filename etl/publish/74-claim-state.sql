-- One row per claim, now: what common lists read.
insert into claim_state by name
with open as (
  select
    claim_id,
    sum(open_cents) filter (party = 'insurance') as insurance_cents,
    sum(open_cents) filter (party = 'patient') as patient_cents,
    sum(denied_cents) as denied_cents
  from balance
  where to_on = date '9999-12-31'
  group by claim_id
),
booked as (
  select
    claim_id,
    sum(amount_cents) filter (kind = 'charge') as charge_cents,
    sum(case
      when kind in ('payer_payment', 'patient_payment') then amount_cents
      when kind = 'refund' then -amount_cents
    end) as paid_cents
  from ledger_entry
  group by claim_id
),
heard as (
  select claim_id, max(spoken_on) as last_remit_on
  from claim_adjudication
  where origin = '835' and kind <> 'none'
  group by claim_id
)
select
  c.claim_id, c.control_number, c.practice_id, c.location_id,
  coalesce(s.payer, c.payer) as payer,
  c.payer as primary_payer,
  c.payer_class, c.patient_id, c.service_on, c.first_submitted_on,
  h.last_remit_on,
  coalesce(b.charge_cents, 0) as charge_cents,
  coalesce(b.paid_cents, 0) as paid_cents,
  coalesce(o.insurance_cents, 0) as insurance_cents,
  coalesce(o.patient_cents, 0) as patient_cents,
  coalesce(o.insurance_cents, 0) + coalesce(o.patient_cents, 0) as open_cents,
  coalesce(o.denied_cents, 0) as denied_cents,
  coalesce(s.status, 'closed') as status,
  s.root_cause,
  s.code
from claim c
left join claim_status s on s.claim_id = c.claim_id and s.to_on = date '9999-12-31'
left join open o on o.claim_id = c.claim_id
left join booked b on b.claim_id = c.claim_id
left join heard h on h.claim_id = c.claim_id
where not c.is_before_history;
