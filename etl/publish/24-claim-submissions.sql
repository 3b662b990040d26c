-- What each submission is in its family, and which ones speak for charge and lines on which day (RULINGS 1–3).
-- x_role: grain submission. Claim exports are silent where an 837 has the claim; of overlapping exports one speaks.
create temp table x_role as
with member as (
  select c.claim_id, s.*, coalesce(s.submitted_on, date '1970-01-01') as on_day,
    bool_or(s.origin = '837') over (partition by c.claim_id) as has_837
  from x_sub s join x_family using (submission_id) join x_claim c using (family)),
speaking as (
  select *, min(sequence) over (partition by claim_id) as base_sequence from member
  where origin = '837' or not has_837
  qualify origin = '837' or row_number() over (
    partition by claim_id, on_day, frequency, sequence order by content_hash desc, submission_id) = 1),
placed as (
  select *, sequence = base_sequence as is_base,
    row_number() over (
      partition by claim_id order by on_day, sequence, frequency, content_hash, submission_id) as position,
    lag(payer) over (
      partition by claim_id, sequence = base_sequence
      order by on_day, sequence, frequency, content_hash, submission_id) as earlier_payer
  from speaking)
select p.claim_id, p.submission_id, p.origin, p.position::integer as position, p.is_base,
  case when not p.is_base then 'next_payer'
    when p.frequency = '8' then 'void'
    when p.frequency = '7' then 'replacement'
    when p.earlier_payer is null then 'original'
    when p.earlier_payer <> p.payer then 'payer_change'
    else 'resubmission' end as role,
  p.payer, p.sequence, p.on_day, p.control_number, p.practice, p.charge_cents, p.service_on,
  p.service_to, case when v.rejected_on < p.on_day then p.on_day else v.rejected_on end as rejected_on
from placed p left join x_verdict v using (submission_id);

-- grain: day on which a claim's state may change × submission that speaks then (claims with several bills only)
create temp table x_effective as
with base as (
  select * from x_role where is_base
  qualify count(*) over (partition by claim_id) > 1),
event as (
  select claim_id, on_day as event_on from base
  union
  select claim_id, rejected_on from base where rejected_on is not null),
standing as (
  select e.claim_id, e.event_on, b.submission_id, b.position, b.role,
    coalesce(b.rejected_on <= e.event_on, false) as is_rejected
  from event e join base b on b.claim_id = e.claim_id and b.on_day <= e.event_on),
live as (
  select * from standing
  qualify not is_rejected
    or bool_and(is_rejected) over (partition by claim_id, event_on)
      and position = max(position) over (partition by claim_id, event_on))
select * from live
qualify position >= coalesce(
  max(position) filter (role in ('replacement', 'void')) over (partition by claim_id, event_on), 0);

create temp table x_live as
with leader as (
  select claim_id, event_on, max_by(submission_id, position) as submission_id
  from x_effective group by all),
turn as (
  select *, lead(event_on) over (partition by claim_id order by event_on) as next_on from leader)
select submission_id, min(event_on) as live_from,
  case when count(*) = count(next_on) then max(next_on) end as live_to
from turn group by submission_id
union all
select submission_id, on_day, null from x_role where is_base
qualify count(*) over (partition by claim_id) = 1;

insert into claim_submission
select r.submission_id, r.claim_id, r.position, r.role, r.payer, r.sequence, s.submitted_on,
  l.live_from, l.live_to, v.acknowledged_on, v.accepted_on, v.accepted_by, r.rejected_on,
  v.rejected_by, v.reject_category, v.reject_status
from x_role r
  join submission s using (submission_id)
  left join x_live l using (submission_id)
  left join x_verdict v using (submission_id);

-- the same lines for the same patient under accounts that do not look alike: both count, and someone should look
insert into x_issue
select s.file_id, s.segment_no, 'warning', 'possible_duplicate_charge',
  'Same patient, provider, date and at least one equal line as claim ' || o.control_number
    || ', under another account number: both are counted.',
  s.charge_cents, null
from x_alike a
  join x_role r using (submission_id)
  join x_role t on t.submission_id = a.other
  join submission s on s.submission_id = case when (r.on_day, r.submission_id) > (t.on_day, t.submission_id)
    then a.submission_id else a.other end
  join submission o on o.submission_id = case when (r.on_day, r.submission_id) > (t.on_day, t.submission_id)
    then a.other else a.submission_id end
where r.claim_id <> t.claim_id and r.is_base and t.is_base and r.role <> 'void' and t.role <> 'void'
  and r.rejected_on is null and t.rejected_on is null
qualify row_number() over (partition by s.submission_id order by o.control_number) = 1;
