-- The days on which a claim became what rates ask for (RULINGS 25–28). First words decide, whatever came later.
insert into claim_history by name
with first_bill as (
  select claim_id, payer, acknowledged_on, accepted_on, accepted_by, rejected_on
  from claim_submission
  where position = 1
),
primary_word as (
  select claim_id, min(spoken_on) as rem1_on, min(undone_on) as reversed_on
  from claim_adjudication
  where origin = '835' and sequence = 1 and kind = 'word'
  group by claim_id
),
first_word as (
  select
    claim_id,
    count(*) as lines,
    count(*) filter (is_denied and not is_expected) as denied_lines,
    count(*) filter (is_denied and is_expected) as expected_lines,
    count(*) filter (is_partly_denied and not is_expected) as partly_denied_lines,
    sum(charge_cents) as charge_cents,
    coalesce(sum(charge_cents) filter (is_denied and not is_expected), 0) as denied_charge_cents
  from x_line_first_word
  group by claim_id
),
rework as (
  select s.claim_id, min(s.submitted_on) as reworked_on
  from claim_submission s
  join first_bill b using (claim_id)
  left join primary_word w using (claim_id)
  where s.sequence = 1 and s.position > 1 and s.role <> 'next_payer'
    and (s.submitted_on > w.rem1_on or (b.rejected_on is not null and s.submitted_on >= b.rejected_on))
  group by s.claim_id
),
patient_only as (
  select claim_id, min(spoken_on) as nothing_payable_on
  from (
    select a.claim_id, a.adjudication_id, a.spoken_on
    from claim_adjudication a
    join adjudication_share s using (adjudication_id, claim_id)
    where a.origin = '835' and a.sequence = 1 and a.kind = 'word'
    group by all
    having sum(s.paid_cents) = 0 and sum(s.denied_cents) = 0 and sum(s.patient_cents + s.next_payer_cents) > 0
  )
  group by claim_id
)
select
  c.claim_id,
  c.first_submitted_on as sub1_on,
  c.first_payer,
  case when c.first_submitted_on is not null then b.acknowledged_on end as sub1_acknowledged_on,
  case when c.first_submitted_on is not null then b.accepted_on end as sub1_accepted_on,
  case when c.first_submitted_on is not null then b.accepted_by end as sub1_accepted_by,
  case when c.first_submitted_on is not null then b.rejected_on end as sub1_rejected_on,
  w.rem1_on,
  f.lines as rem1_lines,
  f.denied_lines as rem1_denied_lines,
  f.expected_lines as rem1_expected_lines,
  f.partly_denied_lines as rem1_partly_denied_lines,
  f.charge_cents as rem1_charge_cents,
  f.denied_charge_cents as rem1_denied_charge_cents,
  r.reworked_on,
  w.reversed_on,
  p.nothing_payable_on
from claim c
left join first_bill b using (claim_id)
left join primary_word w using (claim_id)
left join first_word f using (claim_id)
left join rework r using (claim_id)
left join patient_only p using (claim_id)
order by claim_id;
