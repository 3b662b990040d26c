-- Dated movements: each date posts the change since the last. Signs: a payment that comes in is positive; to_patient and
-- transfer above 0 move money from insurance to the patient. By party the running sum is `balance` on every day.

insert into ledger_entry
with step as (
  select l.*, c.payer,
    lag(l.charge_cents, 1, 0) over (partition by c.claim_no, l.line_no order by l.from_on) as before_cents
  from line_charge l
  join x_book c using (claim_id)
  where not c.is_before_history
)
select l.claim_id, l.line_no, l.from_on, 'charge', 'insurance', l.payer, l.charge_cents - l.before_cents, null,
  l.adjudication_id, l.submission_id, coalesce(s.file_id, a.file_id), coalesce(s.segment_no, a.segment_no)
from step l
left join submission s using (submission_id)
left join adjudication a using (adjudication_id)
where l.charge_cents <> l.before_cents
order by l.claim_id;

insert into ledger_entry
select s.claim_id as claim_id, s.line_no, v.spoken_on, 'payer_payment', 'insurance', v.payer, s.paid_cents, null,
  s.adjudication_id, null, a.file_id, a.segment_no
from x_share s
join x_speech v using (adjudication_id)
join x_said a using (adjudication_id)
join x_book c on c.claim_no = s.claim_no
where s.paid_cents <> 0 and not c.is_before_history
union all
select claim_id, line_no, posted_on, case type when 'contractual' then type else 'payer_payment' end, 'insurance',
  e.payer, amount_cents, null, null, null, file_id, segment_no
from x_export e
join x_book using (claim_no)
where amount_cents <> 0
order by claim_id;

-- what is written off by inference changes with the words, the earlier payments and the charge
create temp table x_change as
with before as (
  select claim_no, line_no, day_no, word_1, word_2, word_3, contractual_1, contractual_2, contractual_3, prior_2, prior_3,
    assigned_cents, last_word,
    lag(word_1) over line as was_word_1, lag(word_2) over line as was_word_2, lag(word_3) over line as was_word_3,
    lag(contractual_1, 1, 0) over line as was_contractual_1, lag(contractual_2, 1, 0) over line as was_contractual_2,
    lag(contractual_3, 1, 0) over line as was_contractual_3, lag(prior_2, 1, 0) over line as was_prior_2,
    lag(prior_3, 1, 0) over line as was_prior_3, lag(assigned_cents, 1, 0) over line as was_assigned,
    lag(last_word) over line as was_last_word
  from x_state
  window line as (partition by claim_no, line_no order by day_no)
)
select b.*, p.on_day
from before b
join x_point p on p.day_no = b.day_no
where b.word_1 is distinct from was_word_1 or word_2 is distinct from was_word_2 or word_3 is distinct from was_word_3
  or contractual_1 <> was_contractual_1 or contractual_2 <> was_contractual_2 or contractual_3 <> was_contractual_3
  or prior_2 <> was_prior_2 or prior_3 <> was_prior_3 or assigned_cents <> was_assigned;

insert into ledger_entry
with move as (
  select claim_no, line_no, on_day, 'contractual' as kind, word_1 as word_no, contractual_1 as amount_cents, true as is_now
  from x_change where contractual_1 <> 0 and (word_1 is distinct from was_word_1 or contractual_1 <> was_contractual_1)
  union all
  select claim_no, line_no, on_day, 'contractual', word_2, contractual_2, true
  from x_change where contractual_2 <> 0 and (word_2 is distinct from was_word_2 or contractual_2 <> was_contractual_2)
  union all
  select claim_no, line_no, on_day, 'contractual', word_3, contractual_3, true
  from x_change where contractual_3 <> 0 and (word_3 is distinct from was_word_3 or contractual_3 <> was_contractual_3)
  union all
  select claim_no, line_no, on_day, 'prior_payer', word_2, prior_2, true
  from x_change where prior_2 <> 0 and (word_2 is distinct from was_word_2 or prior_2 <> was_prior_2)
  union all
  select claim_no, line_no, on_day, 'prior_payer', word_3, prior_3, true
  from x_change where prior_3 <> 0 and (word_3 is distinct from was_word_3 or prior_3 <> was_prior_3)
  union all
  select claim_no, line_no, on_day, 'contractual', was_word_1, -was_contractual_1, false
  from x_change where was_contractual_1 <> 0 and (word_1 is distinct from was_word_1 or contractual_1 <> was_contractual_1)
  union all
  select claim_no, line_no, on_day, 'contractual', was_word_2, -was_contractual_2, false
  from x_change where was_contractual_2 <> 0 and (word_2 is distinct from was_word_2 or contractual_2 <> was_contractual_2)
  union all
  select claim_no, line_no, on_day, 'contractual', was_word_3, -was_contractual_3, false
  from x_change where was_contractual_3 <> 0 and (word_3 is distinct from was_word_3 or contractual_3 <> was_contractual_3)
  union all
  select claim_no, line_no, on_day, 'prior_payer', was_word_2, -was_prior_2, false
  from x_change where was_prior_2 <> 0 and (word_2 is distinct from was_word_2 or prior_2 <> was_prior_2)
  union all
  select claim_no, line_no, on_day, 'prior_payer', was_word_3, -was_prior_3, false
  from x_change where was_prior_3 <> 0 and (word_3 is distinct from was_word_3 or prior_3 <> was_prior_3)
), posted as (
  select m.claim_no, m.line_no, m.on_day, m.kind, v.payer, sum(m.amount_cents)::BIGINT as amount_cents,
    arg_max(v.adjudication_id, m.is_now::BIGINT * 1000000000000 + m.word_no) as adjudication_id
  from move m
  join x_speech v on v.speech_no = m.word_no - m.line_no
  group by all
)
select c.claim_id, p.line_no, p.on_day, p.kind, 'insurance', p.payer, p.amount_cents, null, p.adjudication_id, null,
  a.file_id, a.segment_no
from posted p
join x_book c using (claim_no)
join x_said a using (adjudication_id)
where p.amount_cents <> 0
order by c.claim_id;

insert into ledger_entry
select c.claim_id, x.line_no, x.on_day, 'to_patient', 'patient', c.payer, x.assigned_cents - x.was_assigned, null,
  v.adjudication_id, null, a.file_id, a.segment_no
from x_change x
join x_book c using (claim_no)
left join x_speech v on v.speech_no = coalesce(x.last_word, x.was_last_word) - x.line_no
left join x_said a using (adjudication_id)
where x.assigned_cents <> x.was_assigned
order by c.claim_id;

drop table x_change;
