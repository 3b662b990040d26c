-- What people posted, and what that moves between the parties.

-- claim-level rows of exports; a write-off without party lowers the patient part first, as far as that goes on its day
insert into ledger_entry
with free as (
  select s.claim_no, s.on_day, s.patient_free_cents
    - lag(s.patient_free_cents, 1, 0) over (partition by s.claim_no order by s.day_no) as patient_cents
  from x_side s
), row_of as (
  select h.*, p.payer, p.primary_payer, p.reason, f.patient_cents,
    sum(h.amount_cents) over (
      partition by h.claim_no, h.posted_on, h.type, h.party order by h.file_id, h.segment_no
    ) as upto_cents
  from x_holding h
  join x_posting p using (file_id, segment_no)
  left join free f on f.claim_no = h.claim_no and f.on_day = h.posted_on
), sided as (
  select *,
    case
      when type = 'write_off' and party is null
        then greatest(0, least(amount_cents, patient_cents - upto_cents + amount_cents))
      when type in ('write_off', 'refund') and party = 'insurance' then 0
      else amount_cents
    end as patient_amount
  from row_of
), moved as (
  select claim_no, posted_on, type as kind, 'patient' as party, primary_payer as payer, patient_amount as amount_cents,
    reason, file_id, segment_no
  from sided
  where type in ('patient_payment', 'write_off', 'refund')
  union all
  select claim_no, posted_on, type, 'insurance', payer, amount_cents - patient_amount, reason, file_id, segment_no
  from sided
  where type in ('write_off', 'refund')
  union all
  select claim_no, posted_on, 'transfer', 'patient', primary_payer,
    case type when 'transfer_to_patient' then amount_cents else -amount_cents end, reason, file_id, segment_no
  from sided
  where type in ('transfer_to_patient', 'transfer_to_insurance')
  union all
  select claim_no, ended_on, 'transfer', 'patient', primary_payer,
    case type when 'transfer_to_patient' then -amount_cents else amount_cents end,
    'ended by a later adjudication', file_id, segment_no
  from sided
  where ended_on is not null
)
select c.claim_id, 0, posted_on, kind, party, m.payer, amount_cents::BIGINT, reason, null, null, file_id, segment_no
from moved m
join x_book c using (claim_no)
where amount_cents <> 0
order by c.claim_id;

-- what is left between the parties: money the patient paid beyond the patient part counts for insurance (RULINGS 18)
insert into ledger_entry
with posted as (
  select claim_no, posted_on as on_day,
    sum(case when kind in ('patient_payment', 'write_off') then -amount_cents else amount_cents end) as amount_cents
  from ledger_entry
  join x_book using (claim_id)
  where party = 'patient'
  group by all
), step as (
  select c.claim_id, s.on_day, c.payer,
    s.patient_cents - lag(s.patient_cents, 1, 0) over (partition by s.claim_no order by s.day_no)
      - coalesce(p.amount_cents, 0) as amount_cents
  from x_side s
  join x_book c using (claim_no)
  left join posted p on p.claim_no = s.claim_no and p.on_day = s.on_day
)
select claim_id, 0, on_day, 'to_patient', 'patient', payer, amount_cents::BIGINT, null, null, null, null, null
from step
where amount_cents <> 0
order by claim_id;
