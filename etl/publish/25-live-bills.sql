-- Which bills speak for charge and lines on which day (RULINGS 2, 3). x_live(submission_id, live_from, live_to);
-- x_effective: claims with several bills only, a day on which their state may change × each bill that speaks then.
create temp table x_effective as
with base as (
  select * from x_role
  semi join (
    select claim_id from x_role semi join x_several using (claim_id)
    where is_base group by claim_id having count(*) > 1) using (claim_id)
  where is_base),
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
select submission_id, on_day, null from x_role anti join x_effective using (claim_id) where is_base;

insert into claim_submission
select r.submission_id, r.claim_id, r.position, r.role, r.payer, r.sequence, s.submitted_on,
  l.live_from, l.live_to, v.acknowledged_on, v.accepted_on, v.accepted_by, r.rejected_on,
  v.rejected_by, v.reject_category, v.reject_status, v.reject_batch_id, v.reject_file_id
from x_role r
  join submission s using (submission_id)
  left join x_live l using (submission_id)
  left join x_verdict v using (submission_id)
order by r.claim_id;

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
