-- CLPs without SVC, spread over the claim's lines by what each has open just before them. Each round takes the earliest
-- such CLP of every claim, so that the second is spread by what the first left; after four rounds the rest goes by charge.

create or replace temp view x_unspread as
select s.adjudication_id, s.claim_id, s.rank, s.spoken_on
from x_said s
where not s.has_lines
  and s.adjudication_id in (select adjudication_id from x_speech)
  and s.adjudication_id not in (select reversal_id from x_mirror)
  and s.adjudication_id not in (select adjudication_id from x_share);

create or replace temp view x_next_unspread as
select claim_id, min(rank) as rank
from x_unspread
group by claim_id;

-- reversals that take back what their original said
create or replace temp view x_mirrored as
select m.reversal_id, o.claim_id, o.line_no, null::INTEGER, -o.charge_cents, -o.paid_cents,
  -o.allowed_cents, -o.patient_cents, -o.next_payer_cents, -o.contractual_cents, -o.prior_payer_cents,
  -o.denied_cents, -o.denied_patient_cents, -o.pending_cents, -o.other_cents, false, false, null
from x_mirror m
join x_share o on o.adjudication_id = m.original_id
where m.reversal_id not in (select adjudication_id from x_share);

-- every CLP of a claim with money on line 0 speaks of it, with nothing if need be (RULINGS 8)
create or replace temp view x_silent as
select s.adjudication_id, any_value(s.claim_id), 0, null::INTEGER, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, false, null
from x_share s
where s.claim_id in (select claim_id from x_share where line_no = 0)
group by s.adjudication_id
having min(s.line_no) > 0;

-- by open money; where none is open, or the rounds are over, by charge; line 0 where the claim has no other
create or replace temp view x_found_weight as
with asked as (
  select u.adjudication_id, u.claim_id, u.spoken_on, p.claim_id is not null as is_probed
  from x_unspread u
  join x_todo using (adjudication_id)
  left join x_point p on p.claim_id = u.claim_id and p.before_rank = u.rank
), line as (
  select a.adjudication_id, f.line_no, greatest(f.open_cents, 0) as weight, 1 as choice
  from asked a
  join x_fold f on f.claim_id = a.claim_id and f.on_day = a.spoken_on
  where a.is_probed and f.line_no > 0
  union all
  select a.adjudication_id, c.line_no, c.charge_cents, 2
  from asked a
  join x_charge c on c.claim_id = a.claim_id and c.from_on <= a.spoken_on and a.spoken_on < c.to_on
  where c.line_no > 0
  union all
  select adjudication_id, 0, 1, 3 from asked
)
select adjudication_id, line_no, weight
from line
where weight > 0
qualify choice = min(choice) over (partition by adjudication_id);

insert into x_share select * from x_mirrored;
insert into x_share from x_silent;
create temp table x_repeat_now as from x_found_repeat;
delete from x_repeat;
insert into x_repeat from x_repeat_now;
drop table x_repeat_now;

-- first round
delete from x_point;
delete from x_todo;
delete from x_weight;
insert into x_point select claim_id, spoken_on, rank from x_unspread join x_next_unspread using (claim_id, rank);
insert into x_todo select adjudication_id from x_unspread join x_next_unspread using (claim_id, rank);
insert into x_weight from x_found_weight;
insert into x_share from x_todo_share;
insert into x_share from x_mirrored;
insert into x_share from x_silent;
create temp table x_repeat_now as from x_found_repeat;
delete from x_repeat;
insert into x_repeat from x_repeat_now;
drop table x_repeat_now;

-- second round
delete from x_point;
delete from x_todo;
delete from x_weight;
insert into x_point select claim_id, spoken_on, rank from x_unspread join x_next_unspread using (claim_id, rank);
insert into x_todo select adjudication_id from x_unspread join x_next_unspread using (claim_id, rank);
insert into x_weight from x_found_weight;
insert into x_share from x_todo_share;
insert into x_share from x_mirrored;
insert into x_share from x_silent;
create temp table x_repeat_now as from x_found_repeat;
delete from x_repeat;
insert into x_repeat from x_repeat_now;
drop table x_repeat_now;

-- third round
delete from x_point;
delete from x_todo;
delete from x_weight;
insert into x_point select claim_id, spoken_on, rank from x_unspread join x_next_unspread using (claim_id, rank);
insert into x_todo select adjudication_id from x_unspread join x_next_unspread using (claim_id, rank);
insert into x_weight from x_found_weight;
insert into x_share from x_todo_share;
insert into x_share from x_mirrored;
insert into x_share from x_silent;
create temp table x_repeat_now as from x_found_repeat;
delete from x_repeat;
insert into x_repeat from x_repeat_now;
drop table x_repeat_now;

-- fourth round
delete from x_point;
delete from x_todo;
delete from x_weight;
insert into x_point select claim_id, spoken_on, rank from x_unspread join x_next_unspread using (claim_id, rank);
insert into x_todo select adjudication_id from x_unspread join x_next_unspread using (claim_id, rank);
insert into x_weight from x_found_weight;
insert into x_share from x_todo_share;
insert into x_share from x_mirrored;
insert into x_share from x_silent;
create temp table x_repeat_now as from x_found_repeat;
delete from x_repeat;
insert into x_repeat from x_repeat_now;
drop table x_repeat_now;

-- the rest
delete from x_point;
delete from x_todo;
delete from x_weight;
insert into x_todo select adjudication_id from x_unspread;
insert into x_weight from x_found_weight;
insert into x_share from x_todo_share;
insert into x_share from x_mirrored;
insert into x_share from x_silent;
create temp table x_repeat_now as from x_found_repeat;
delete from x_repeat;
insert into x_repeat from x_repeat_now;
drop table x_repeat_now;
create temp table x_repeat_now as from x_found_repeat;
delete from x_repeat;
insert into x_repeat from x_repeat_now;
drop table x_repeat_now;

drop view x_found_weight;
drop view x_silent;
drop view x_mirrored;
drop view x_next_unspread;
drop view x_unspread;
drop view x_mirror;
drop view x_todo_share;
drop view x_spread;
drop view x_found_repeat;
drop table x_weight;
drop table x_todo;
