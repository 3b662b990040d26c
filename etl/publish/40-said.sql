-- What payers said, one row per adjudication, whether an 835 told it or the next payer's bill (origin cob, RULINGS 14).
-- Positions beyond the third share the third place: the fold of DATA.md §4 is unrolled for three payers.

-- what only the matching needed
drop table if exists x_spoken;
drop table if exists x_adj;
drop table if exists x_voice;
drop table if exists x_sub;
drop table if exists x_role;
drop table if exists x_target;
drop table if exists x_reference;
drop table if exists x_bill;
drop table if exists x_verdict;
drop table if exists x_payer_use;
drop table if exists x_answer;
drop table if exists x_match;
drop table if exists x_live;
drop table if exists x_family;
drop table if exists x_island;
drop table if exists x_claim;
drop table if exists x_first_bill;
drop table if exists x_effective;
drop table if exists x_link;
drop table if exists x_alike;
drop table if exists x_payer_told;
drop table if exists x_party;

-- Payers, parties and states as numbers behind their texts, payers in the order of their names: the ledger's steps sort and
-- group by them.
create or replace temp type x_payer as enum (
  select payer from claim
  union select payer from claim_adjudication
  union select payer from claim_submission
  union select payer from payer_name
  union select upper(trim(payer_name)) from (select distinct payer_name from submission_payer) where payer_name is not null
  union select upper(trim(crossover_payer)) from (select distinct crossover_payer from adjudication) where crossover_payer is not null
  union select upper(trim(payer_name)) from (select distinct payer_name from transaction_row) where payer_name is not null
  union select 'UNKNOWN PAYER'
  order by all
);
create or replace temp type x_owing as enum ('insurance', 'patient');
create or replace temp type x_standing as enum (
  'waiting', 'next_payer', 'denied', 'credit', 'qmb', 'pending', 'unexplained', 'patient'
);

-- claim_no: what the ledger's steps know a claim by; joins by it cost a quarter of those by claim_id
create temp table x_book as
select row_number() over ()::INTEGER as claim_no, claim_id, payer::x_payer as payer, payer_class, practice_id,
  location_id, is_before_history, service_on, first_submitted_on
from claim;

-- from when to when a claim stands voided: a later bill of the visit ends it
create temp table x_void as
select claim_id, live_from as from_on, live_to as to_on
from claim_submission
where role = 'void' and live_from is not null;

-- 2320 and 2430 of the next payer's bill as if they were a CLP, its SVCs and their CAS
create temp table x_cob_line as
select
  c.adjudication_id, l.line_no, coalesce(any_value(x.line_no), 0) as claim_line_no,
  any_value(l.code) as code, coalesce(any_value(s.charge_cents), 0) as charge_cents,
  sum(l.paid_cents)::BIGINT as paid_cents
from x_cob c
join submission_payer_line l
  on l.submission_id = c.submission_id and l.payer_code is not distinct from c.payer_code
left join submission_line s on s.submission_id = l.submission_id and s.line_no = l.line_no
left join x_submission_line x
  on x.submission_id = l.submission_id and x.submission_line_no = l.line_no
group by c.adjudication_id, l.line_no;

create temp table x_said_adjustment as
select adjudication_id, line_no, position, group_code, carc, amount_cents
from adjustment
where carc is not null and amount_cents <> 0
union all
select c.adjudication_id, a.line_no, a.position, a.group_code, a.carc, a.amount_cents
from x_cob c
join submission_payer_adjustment a
  on a.submission_id = c.submission_id and a.payer_code is not distinct from c.payer_code
where a.carc is not null and a.amount_cents <> 0;

create temp table x_said_line as
select
  l.adjudication_id, l.line_no, coalesce(m.line_no, 0) as claim_line_no, l.code, l.submitted_code,
  l.charge_cents, l.paid_cents, l.allowed_cents, l.remark_codes
from adjudication_line l
left join x_line_match m
  on m.adjudication_id = l.adjudication_id and m.adjudication_line_no = l.line_no
union all
select adjudication_id, line_no, claim_line_no, code, null, charge_cents, paid_cents, null, []
from x_cob_line;

drop table x_cob_line;
drop table x_line_match;
drop table x_submission_line;

create temp table x_said as
with lines as (
  select adjudication_id, sum(paid_cents)::BIGINT as paid_cents, sum(charge_cents)::BIGINT as charge_cents
  from x_said_line
  group by adjudication_id
), cob as (
  select c.adjudication_id, s.charge_cents, p.paid_cents, s.file_id, p.segment_no
  from x_cob c
  join submission s using (submission_id)
  join submission_payer p on p.submission_id = c.submission_id and p.payer_no = c.payer_no
)
select
  a.adjudication_id, a.claim_id, k.claim_no, a.origin, a.payer::x_payer as payer,
  least(greatest(a.sequence, 1), 3) as position,
  a.spoken_on, a.rank,
  a.kind,
  coalesce(b.charge_cents, c.charge_cents) as charge_cents,
  coalesce(b.paid_cents, c.paid_cents, l.paid_cents, 0) as paid_cents,
  coalesce(b.has_amounts, true) as has_amounts,
  b.control_number, b.payer_control_number,
  coalesce(b.remark_codes, []) as remark_codes,
  b.crossover_payer, b.crossover_code,
  coalesce(b.file_id, c.file_id) as file_id,
  coalesce(b.segment_no, c.segment_no) as segment_no,
  a.is_forwarded, a.is_unprocessable,
  coalesce(p.is_capitated, false) as is_capitated,
  l.adjudication_id is not null as has_lines,
  coalesce(l.paid_cents, 0) as line_paid_cents,
  coalesce(l.charge_cents, 0) as line_charge_cents
from claim_adjudication a
join x_book k using (claim_id)
left join adjudication b using (adjudication_id)
left join cob c using (adjudication_id)
left join lines l using (adjudication_id)
left join payer p on p.payer = a.payer;

insert into x_issue
select file_id, segment_no, 'warning', 'undated_adjudication',
  'The remittance has no payment date: this claim''s adjudication is listed, but posts nothing.',
  paid_cents, null
from x_said
where spoken_on is null;
