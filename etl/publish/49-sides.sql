-- Patient's and insurance's part of each claim on each day (RULINGS 17, 18), and whose the insurance part is (16, 19).

-- claim-level postings and the days on which they hold: a transfer ends at a later adjudication
create temp table x_holding as
select p.file_id, p.segment_no, p.claim_no, p.posted_on, p.type, p.party, p.amount_cents,
  case when p.type in ('transfer_to_patient', 'transfer_to_insurance') then min(v.spoken_on) end as ended_on
from x_posting p
left join (
  select distinct v.claim_no, v.spoken_on
  from x_speech v
  join x_share s using (adjudication_id)
  where (s.adjudication_id, s.line_no) not in (from x_repeat)
) v on v.claim_no = p.claim_no and v.spoken_on > p.posted_on
where p.outcome = 'posted' and p.type not in ('insurance_payment', 'contractual')
group by p.file_id, p.segment_no, p.claim_no, p.posted_on, p.type, p.party, p.amount_cents;

create temp table x_side as
with held as (
  select p.day_no,
    coalesce(sum(h.amount_cents) filter (h.type = 'patient_payment'), 0) as paid,
    coalesce(sum(h.amount_cents) filter (h.type = 'write_off' and h.party = 'patient'), 0) as patient_write_off,
    coalesce(sum(h.amount_cents) filter (h.type = 'write_off' and h.party = 'insurance'), 0) as insurance_write_off,
    coalesce(sum(h.amount_cents) filter (h.type = 'write_off' and h.party is null), 0) as free_write_off,
    coalesce(sum(h.amount_cents) filter (h.type = 'refund' and coalesce(h.party, 'patient') = 'patient'), 0)
      as patient_refund,
    coalesce(sum(h.amount_cents) filter (h.type = 'refund' and h.party = 'insurance'), 0) as insurance_refund,
    coalesce(sum(case h.type when 'transfer_to_patient' then h.amount_cents else -h.amount_cents end)
      filter (h.type in ('transfer_to_patient', 'transfer_to_insurance')), 0) as transferred
  from x_point p
  join x_holding h
    on h.claim_no = p.claim_no and h.posted_on <= p.on_day and coalesce(p.on_day < h.ended_on, true)
  group by p.day_no
), line as (
  select day_no, sum(open_cents) as open_cents, sum(assigned_cents) as assigned_cents,
    sum(qmb_cents) as qmb_cents, sum(pending_cents) as pending_cents,
    sum(greatest(open_cents, 0)) filter (last_position = 0 and not is_undone) as unheard_cents
  from x_state
  group by day_no
), open as (
  select l.*,
    coalesce(h.free_write_off, 0) as free_write_off,
    l.open_cents - coalesce(
      h.paid + h.patient_write_off + h.insurance_write_off + h.free_write_off - h.patient_refund - h.insurance_refund, 0
    ) as total_cents,
    l.assigned_cents + coalesce(h.transferred - h.paid - h.patient_write_off + h.patient_refund, 0) as told_cents
  from line l
  left join held h on h.day_no = l.day_no
), written_off as (
  select *, greatest(0, least(free_write_off, told_cents)) as patient_free_cents from open
), parted as (
  select *, told_cents - patient_free_cents as owed_cents,
    total_cents - told_cents + patient_free_cents as insured_cents
  from written_off
), shifted as (
  -- what the patient paid beyond the patient part lowers insurance as long as insurance money is open
  select *, greatest(0, least(-owed_cents, insured_cents)) as shift_cents from parted
)
select p.claim_no, p.on_day, s.day_no, total_cents::BIGINT as total_cents,
  (owed_cents + shift_cents)::BIGINT as patient_cents, (insured_cents - shift_cents)::BIGINT as insurance_cents,
  patient_free_cents::BIGINT as patient_free_cents, shift_cents::BIGINT as shift_cents,
  qmb_cents::BIGINT as qmb_cents, pending_cents::BIGINT as pending_cents,
  coalesce(unheard_cents, 0)::BIGINT as unheard_cents
from shifted s
join x_point p using (day_no);

-- denied money is the denier's until a bill goes to another payer
create temp table x_denier as
select v.speech_no, v.payer, min(s.submitted_on) as sent_on
from x_speech v
left join claim_submission s
  on s.claim_id = v.claim_id and s.payer <> v.payer and s.submitted_on >= v.spoken_on
where v.is_word and v.adjudication_id in (select adjudication_id from x_share where denied_cents > 0)
group by v.speech_no, v.payer;

-- insurance money with a known owner, by line, in the order in which it is served: undone words, next payers, deniers
create temp table x_part as
select s.day_no, s.line_no, 1 as turn, 'waiting'::x_standing as state,
  coalesce(n.payer_1, c.payer) as payer, s.open_cents as amount_cents
from x_state s
join x_book c using (claim_no)
left join x_next n on n.day_no = s.day_no
where s.is_undone and s.open_cents > 0
union all
select day_no, line_no, 2, 'next_payer'::x_standing, next_payer, waits_cents
from x_state
where waits_cents > 0
union all
select s.day_no, s.line_no, 5, 'denied'::x_standing, d.payer, s.denied_1
from x_state s
join x_denier d on d.speech_no = s.word_1 - s.line_no
join x_point p on p.day_no = s.day_no
where s.denied_1 > 0 and coalesce(p.on_day < d.sent_on, true)
union all
select s.day_no, s.line_no, 4, 'denied'::x_standing, d.payer, s.denied_2
from x_state s
join x_denier d on d.speech_no = s.word_2 - s.line_no
join x_point p on p.day_no = s.day_no
where s.denied_2 > 0 and coalesce(p.on_day < d.sent_on, true)
union all
select s.day_no, s.line_no, 3, 'denied'::x_standing, d.payer, s.denied_3
from x_state s
join x_denier d on d.speech_no = s.word_3 - s.line_no
join x_point p on p.day_no = s.day_no
where s.denied_3 > 0 and coalesce(p.on_day < d.sent_on, true);
