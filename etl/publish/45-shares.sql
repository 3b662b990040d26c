-- What each adjudication said of each claim line. Lines' own SVCs add up; claim-level money beside lines stands on line 0,
-- unless a denial took the whole payment (RULINGS 22): then, as for a CLP without SVC, it is spread by x_weight, cents by
-- largest remainder, ties to the lower line.

create temp table x_todo (adjudication_id BIGINT);
create temp table x_weight (adjudication_id BIGINT, line_no INTEGER, weight BIGINT, charge_cents BIGINT);

create temp table x_share (
  adjudication_id BIGINT, claim_id VARCHAR, claim_no INTEGER, line_no INTEGER, adjudication_line_no INTEGER,
  charge_cents BIGINT, paid_cents BIGINT, allowed_cents BIGINT, patient_cents BIGINT, next_payer_cents BIGINT,
  contractual_cents BIGINT, prior_payer_cents BIGINT, denied_cents BIGINT, denied_patient_cents BIGINT,
  pending_cents BIGINT, other_cents BIGINT, is_denied BOOLEAN, says_paid BOOLEAN,
  lead STRUCT(group_code VARCHAR, carc VARCHAR, root_cause VARCHAR, is_soft BOOLEAN)
);

-- claim-level amounts of x_weight's adjudications, by line; position 0 is the payment. What the amounts come to so far is
-- spread, and each has what it adds to that: so amounts and lines both foot, and a CLP that balances clears its lines. What
-- an earlier payer settled comes last: it is no part of what the lines have open.
create or replace temp view x_spread as
with amount as (
  select adjudication_id, 0 as position, 0 as turn_no, paid_cents - line_paid_cents as amount_cents
  from x_said
  where adjudication_id in (select adjudication_id from x_weight)
  union all
  select adjudication_id, position, position + case bucket when 'prior_payer' then 1000000 else 0 end, amount_cents
  from x_adjustment
  where line_no = 0 and adjudication_id in (select adjudication_id from x_weight)
), so_far as (
  select *,
    sum(amount_cents) over (partition by adjudication_id order by turn_no rows unbounded preceding) as upto_cents
  from amount
), product as (
  select a.adjudication_id, a.position, a.turn_no, w.line_no, a.upto_cents,
    abs(a.upto_cents) * w.weight::HUGEINT as product,
    sum(w.weight) over one_amount as total
  from so_far a
  join x_weight w using (adjudication_id)
  window one_amount as (partition by a.adjudication_id, a.position)
), remainder as (
  select *,
    abs(upto_cents) - sum(product // total) over one_amount as left_over,
    row_number() over (
      partition by adjudication_id, position order by product % total desc, line_no
    ) as turn
  from product
  window one_amount as (partition by adjudication_id, position)
), share as (
  select *, sign(upto_cents) * (product // total + (turn <= left_over)::INTEGER) as upto_share from remainder
)
select adjudication_id, position, line_no,
  (upto_share - lag(upto_share, 1, 0) over (partition by adjudication_id, line_no order by turn_no))::BIGINT
    as amount_cents
from share;

create or replace temp view x_todo_share as
with piece as (
  select l.adjudication_id, l.claim_line_no as line_no, l.line_no as adjudication_line_no, l.charge_cents,
    l.paid_cents, l.allowed_cents, 0 as position, null as bucket, 0 as amount_cents, false as is_denial,
    false as is_patient_share, false as says_paid, null as group_code, null as carc, null as root_cause,
    false as is_soft
  from x_said_line l
  where l.adjudication_id in (select adjudication_id from x_todo)
  union all
  select s.adjudication_id, 0, null, 0, s.paid_cents - s.line_paid_cents, null, 0, null, 0, false, false, false,
    null, null, null, false
  from x_said s
  where s.adjudication_id in (select adjudication_id from x_todo)
    and s.adjudication_id not in (select adjudication_id from x_weight)
    and s.has_amounts and s.paid_cents <> s.line_paid_cents
  union all
  select p.adjudication_id, p.line_no, null, w.charge_cents, p.amount_cents, null, 0, null, 0, false,
    false, false, null, null, null, false
  from x_spread p
  join x_weight w on w.adjudication_id = p.adjudication_id and w.line_no = p.line_no
  where p.position = 0
  union all
  select a.adjudication_id, coalesce(p.line_no, l.claim_line_no, 0), null, 0, 0, null, a.position, a.bucket,
    coalesce(p.amount_cents, a.amount_cents), a.is_denial, a.is_patient_share, a.says_paid, a.group_code, a.carc,
    a.root_cause, a.is_soft
  from x_adjustment a
  left join x_said_line l on l.adjudication_id = a.adjudication_id and l.line_no = a.line_no
  left join x_spread p
    on p.adjudication_id = a.adjudication_id and p.position = a.position
  where a.adjudication_id in (select adjudication_id from x_todo)
), line as (
  select
    p.adjudication_id, p.line_no, min(p.adjudication_line_no) as adjudication_line_no,
    sum(p.charge_cents)::BIGINT as charge_cents,
    sum(p.paid_cents)::BIGINT as paid_cents,
    case when count(p.adjudication_line_no) > 0 and count(p.adjudication_line_no) = count(p.allowed_cents)
      then sum(p.allowed_cents)
      else sum(p.paid_cents) + coalesce(sum(p.amount_cents) filter (p.bucket in ('patient', 'next_payer')), 0)
    end::BIGINT as allowed_cents,
    coalesce(sum(p.amount_cents) filter (p.bucket = 'patient'), 0)::BIGINT as patient_cents,
    coalesce(sum(p.amount_cents) filter (p.bucket = 'next_payer'), 0)::BIGINT as next_payer_cents,
    coalesce(sum(p.amount_cents) filter (p.bucket = 'contractual'), 0)::BIGINT as contractual_cents,
    coalesce(sum(p.amount_cents) filter (p.bucket = 'prior_payer'), 0)::BIGINT as prior_payer_cents,
    coalesce(sum(p.amount_cents) filter (p.bucket = 'denied'), 0)::BIGINT as denied_cents,
    coalesce(sum(p.amount_cents) filter (p.bucket = 'patient' and p.is_denial), 0)::BIGINT as denied_patient_cents,
    coalesce(sum(p.amount_cents) filter (p.bucket = 'pending'), 0)::BIGINT as pending_cents,
    coalesce(sum(p.amount_cents) filter (p.bucket = 'other'), 0)::BIGINT as other_cents,
    sum(p.charge_cents) > 0 and sum(p.paid_cents) = 0 and not bool_or(p.is_patient_share and p.amount_cents <> 0)
      and bool_or(p.is_denial and p.amount_cents > 0) as is_denied,
    bool_or(p.says_paid) as says_paid,
    arg_max(
      {group_code: p.group_code, carc: p.carc, root_cause: p.root_cause, is_soft: p.is_soft},
      p.amount_cents * 100000 - p.position
    ) filter (p.is_denial and p.amount_cents > 0) as lead
  from piece p
  group by p.adjudication_id, p.line_no
)
select l.adjudication_id, s.claim_id, s.claim_no, l.* exclude (adjudication_id)
from line l
join x_said s using (adjudication_id);

insert into x_weight
with denied as (
  select s.adjudication_id, s.line_paid_cents > 0 as has_paid
  from x_said s
  where s.has_lines and s.has_amounts and s.paid_cents = 0
    and s.adjudication_id in (
      select adjudication_id from x_adjustment where line_no = 0 and is_denial and amount_cents > 0
    )
), weight as (
  select l.adjudication_id, l.claim_line_no,
    greatest(sum(case when d.has_paid then l.paid_cents else l.charge_cents end), 0) as weight
  from x_said_line l
  join denied d using (adjudication_id)
  group by all
)
select adjudication_id, claim_line_no, weight, 0
from weight
where weight > 0;

insert into x_todo
select adjudication_id
from x_said
where has_lines and adjudication_id in (select adjudication_id from x_speech)
  and adjudication_id not in (select reversal_id from x_mirror);

insert into x_share from x_todo_share;

create or replace temp view x_mirrored as
select m.reversal_id, o.claim_id, o.claim_no, o.line_no, null::INTEGER, -o.charge_cents,
  case when o.line_no = 0 then m.left_cents else 0 end - o.paid_cents,
  -o.allowed_cents, -o.patient_cents, -o.next_payer_cents, -o.contractual_cents, -o.prior_payer_cents,
  -o.denied_cents, -o.denied_patient_cents, -o.pending_cents, -o.other_cents, false, false, null
from x_mirror m
join x_share o on o.adjudication_id = m.original_id;

insert into x_share from x_mirrored;

delete from x_todo;
delete from x_weight;
