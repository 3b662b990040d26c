-- Remittance → claim (DATA.md §2): each rung sees only what the earlier ones left.
-- A candidate with known dates that do not overlap is none (RULINGS 1); a payee that bills nothing here needs both the
-- dates and the charge.
create or replace temp macro x_may_be(practice, other_practice, from_on, to_on, other_from, other_to, charge, other_charge) as
  (practice = other_practice or practice is null and abs(charge) = other_charge and from_on is not null
    and other_from is not null)
  and coalesce(from_on <= other_to and other_from <= to_on, true);

-- Grain: account of a family × bill of it: payers answer under the original's account (RFI 1945) with any bill's dates.
create temp table x_target as
with bill as (select f.family, s.* from x_sub s join x_family f using (submission_id))
select distinct a.family, b.submission_id, a.practice, a.control_number, a.plain, a.member_id, b.charge_cents,
  b.service_on, b.service_to, b.submitted_on
from bill a join bill b using (family);

create temp table x_match (adjudication_id BIGINT, family BIGINT, match_method VARCHAR);

-- 1: CLP01 = CLM01. Several candidates: dates known to overlap, then charge, then REF*6R, then the latest bill before it.
create temp table x_candidate as
select a.adjudication_id, t.family, max((a.service_on is not null and t.service_on is not null)::integer) as dated,
  max((abs(a.charge_cents) = t.charge_cents)::integer) as charged,
  max(t.submitted_on) filter (t.submitted_on <= a.spoken_on) as submitted_on
from x_adj a
  join x_target t on t.control_number = a.control_number
    and x_may_be(a.practice, t.practice, a.service_on, a.service_to, t.service_on, t.service_to,
      a.charge_cents, t.charge_cents)
group by all;

insert into x_match
with many as (
  select adjudication_id from x_candidate group by adjudication_id having count(*) > 1),
controls as (
  select c.adjudication_id, c.family, count(distinct l.line_no) as controls
  from many join x_candidate c using (adjudication_id)
    join adjudication_line l using (adjudication_id)
    join x_target t using (family)
    join submission_line s on s.submission_id = t.submission_id
      and s.line_control_number = l.line_control_number
  group by all)
select adjudication_id, family, 'exact'
from x_candidate left join controls using (adjudication_id, family)
qualify row_number() over (
  partition by adjudication_id
  order by dated desc, charged desc, coalesce(controls, 0) desc, submitted_on desc nulls last, family) = 1;

-- 2: the same after case, hyphens and leading zeros; then the first 15 characters + charge + date + member
insert into x_match
select a.adjudication_id, t.family, 'normalised'
from x_adj a
  anti join x_match m using (adjudication_id)
  join x_target t on t.plain = a.plain
    and x_may_be(a.practice, t.practice, a.service_on, a.service_to, t.service_on, t.service_to,
      a.charge_cents, t.charge_cents)
qualify row_number() over (
  partition by a.adjudication_id
  order by (a.service_on is not null and t.service_on is not null) desc,
    (abs(a.charge_cents) = t.charge_cents) desc,
    (t.submitted_on <= a.spoken_on) desc nulls last, t.submitted_on desc, t.family) = 1;

insert into x_match
select a.adjudication_id, min(t.family), 'prefix'
from x_adj a
  anti join x_match m using (adjudication_id)
  join x_target t on left(t.plain, 15) = left(a.plain, 15) and length(a.plain) >= 15
    and t.charge_cents = abs(a.charge_cents) and t.service_on = a.service_on and t.member_id = a.member_id
    and (a.practice is null or a.practice = t.practice)
group by a.adjudication_id having count(distinct t.family) = 1;


drop table x_candidate;
