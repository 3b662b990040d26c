-- CLPs without SVC, spread over the claim's lines by what each has open just before them. Each round takes the next such
-- CLP of every claim, so that the second is spread by what the first left; after three rounds the rest goes by charge.

-- by open money; where none is open, or the rounds are over, by charge; line 0 where the claim has no other
create or replace temp view x_found_weight as
with asked as (
  select adjudication_id, claim_no, spoken_on
  from x_bare
  where adjudication_id in (from x_todo)
), charge as (
  select a.adjudication_id, c.line_no, c.charge_cents
  from asked a
  join x_charge_here c on c.claim_no = a.claim_no and c.from_on <= a.spoken_on and a.spoken_on < c.to_on
  where c.line_no > 0
), line as (
  select a.adjudication_id, f.line_no, greatest(f.open_cents, 0) as weight, f.charge_cents, 1 as choice
  from x_fold f
  join x_point p using (day_no)
  join asked a on a.claim_no = p.claim_no
  where f.line_no > 0
  union all
  select adjudication_id, line_no, charge_cents, charge_cents, 2 from charge
  union all
  select a.adjudication_id, 0, 1, s.charge_cents, 3
  from asked a
  join x_said s using (adjudication_id)
)
select adjudication_id, line_no, weight, charge_cents
from line
where weight > 0
qualify choice = min(choice) over (partition by adjudication_id);

create or replace temp view x_mirrored as
select m.reversal_id, o.claim_id, o.claim_no, o.line_no, null::INTEGER, -o.charge_cents,
  case when o.line_no = 0 then m.left_cents else 0 end - o.paid_cents,
  -o.allowed_cents, -o.patient_cents, -o.next_payer_cents, -o.contractual_cents, -o.prior_payer_cents,
  -o.denied_cents, -o.denied_patient_cents, -o.pending_cents, -o.other_cents, false, false, null
from x_mirror m
join x_share_here o on o.adjudication_id = m.original_id;

create temp table x_repeat_now as from x_found_repeat;
delete from x_repeat;
insert into x_repeat from x_repeat_now;
drop table x_repeat_now;

-- first round
delete from x_point;
delete from x_todo;
delete from x_weight;
insert into x_point select claim_no, spoken_on, rank, row_number() over (), null from x_bare where n = 1;
insert into x_todo select adjudication_id from x_bare where n = 1;
insert into x_weight from x_found_weight;
insert into x_share_here from x_todo_share;
insert into x_share_here from x_mirrored where reversal_id in (select reversal_id from x_mirror where original_id in (from x_todo));
create temp table x_repeat_now as from x_found_repeat;
delete from x_repeat;
insert into x_repeat from x_repeat_now;
drop table x_repeat_now;

-- second round
delete from x_point;
delete from x_todo;
delete from x_weight;
insert into x_point select claim_no, spoken_on, rank, row_number() over (), null from x_bare where n = 2;
insert into x_todo select adjudication_id from x_bare where n = 2;
insert into x_weight from x_found_weight;
insert into x_share_here from x_todo_share;
insert into x_share_here from x_mirrored where reversal_id in (select reversal_id from x_mirror where original_id in (from x_todo));
create temp table x_repeat_now as from x_found_repeat;
delete from x_repeat;
insert into x_repeat from x_repeat_now;
drop table x_repeat_now;

-- third round
delete from x_point;
delete from x_todo;
delete from x_weight;
insert into x_point select claim_no, spoken_on, rank, row_number() over (), null from x_bare where n = 3;
insert into x_todo select adjudication_id from x_bare where n = 3;
insert into x_weight from x_found_weight;
insert into x_share_here from x_todo_share;
insert into x_share_here from x_mirrored where reversal_id in (select reversal_id from x_mirror where original_id in (from x_todo));
create temp table x_repeat_now as from x_found_repeat;
delete from x_repeat;
insert into x_repeat from x_repeat_now;
drop table x_repeat_now;

-- the rest
delete from x_point;
delete from x_todo;
delete from x_weight;
insert into x_todo select adjudication_id from x_bare where n > 3;
insert into x_weight from x_found_weight;
insert into x_share_here from x_todo_share;
insert into x_share_here from x_mirrored where reversal_id in (select reversal_id from x_mirror where original_id in (from x_todo));

insert into x_share
from x_share_here
where adjudication_id not in (select adjudication_id from x_share);

drop table x_share_here;
drop table x_speech_here;
drop table x_charge_here;
create or replace temp view x_share_here as from x_share;
create or replace temp view x_speech_here as from x_speech;
create or replace temp view x_charge_here as from x_charge;

-- every CLP of a claim with money on line 0 speaks of it, with nothing if need be (RULINGS 8)
insert into x_share
with spoken as (
  select s.adjudication_id, s.claim_id, s.claim_no, min(s.line_no) as first_line
  from x_share s
  where s.claim_no in (
    select claim_no from x_share where line_no = 0
    union
    select s.claim_no from x_mirror m join x_said s on s.adjudication_id = m.reversal_id where m.left_cents <> 0
  )
  group by all
)
select s.adjudication_id, s.claim_id, s.claim_no, 0, null, 0, coalesce(m.left_cents, 0), 0, 0, 0, 0, 0, 0, 0, 0, 0, false, false, null
from spoken s
left join x_mirror m on m.reversal_id = s.adjudication_id
where s.first_line > 0;

create temp table x_repeat_now as from x_found_repeat;
delete from x_repeat;
insert into x_repeat from x_repeat_now;
drop table x_repeat_now;
create temp table x_repeat_now as from x_found_repeat;
delete from x_repeat;
insert into x_repeat from x_repeat_now;
drop table x_repeat_now;

-- a line paid nothing, left nothing to the patient, and written off whole
insert into x_issue
select a.file_id, coalesce(l.segment_no, a.segment_no), 'warning', 'zero_pay_contractual',
  'The payer paid nothing on this line and called the whole charge contractual: check that it is no denial.',
  s.charge_cents, null
from x_share s
join x_said a using (adjudication_id)
left join adjudication_line l on l.adjudication_id = s.adjudication_id and l.line_no = s.adjudication_line_no
where a.origin = '835' and a.kind = 'word' and s.charge_cents > 0 and s.paid_cents = 0
  and s.patient_cents = 0 and s.next_payer_cents = 0 and s.contractual_cents = s.charge_cents
  and s.adjudication_id not in (select adjudication_id from x_adjustment where is_harmless);

drop view x_found_weight;
drop view x_mirrored;
drop view x_todo_share;
drop view x_spread;
drop view x_found_repeat;
drop table x_weight;
drop table x_todo;
drop table x_bare;
drop table x_mirror;
drop table x_again;
drop table x_said_line;
drop table x_adjustment;
