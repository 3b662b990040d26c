-- x_receipt: one row per status that reached a submission (277CA claim, batch or provider; 999/997; rejection of a denial
-- export); x_verdict: what follows for it (DATA.md §6, RULINGS 25).
create or replace temp macro x_is_rejected(category, action) as
  coalesce(action = 'U', category in ('A3', 'A6', 'A7', 'A8'), false);

create temp table x_status as
select acknowledgement_id, level, coalesce(acknowledged_on, status_on) as told_on,
  coalesce(status_on, acknowledged_on) as status_on, batch_reference, practice_npi as practice,
  control_number, x_plain(control_number) as plain,
  case when source_entity = 'PR' then 'payer' else 'clearinghouse' end as source,
  category_code as category, status_code as status, x_is_rejected(category_code, action_code) as is_rejection,
  level = 'claim' and coalesce(action_code = 'WQ' or category_code = 'A2', false) as is_acceptance
from acknowledgement where kind = '277CA';

create temp table x_receipt as
with billing as (select distinct practice from x_sub),
-- claim: CLM01 and the batch, else the latest bill before it
by_claim as (
  select k.acknowledgement_id, s.submission_id
  from x_status k
    left join billing b on b.practice = k.practice
    join x_sub s on s.plain = k.plain and (b.practice is null or b.practice = s.practice)
  where k.level in ('claim', 'line')
    and (s.batch_reference = k.batch_reference or s.submitted_on <= k.told_on)
  qualify row_number() over (
    partition by k.acknowledgement_id
    order by (s.batch_reference = k.batch_reference) desc nulls last,
      (s.control_number = k.control_number) desc, s.origin = 'claims',
      (s.submitted_on <= k.told_on) desc, s.submitted_on desc, s.content_hash, s.submission_id) = 1),
-- the whole batch, or all of one provider in it
by_batch as (
  select k.acknowledgement_id, s.submission_id
  from x_status k
    join x_sub s on s.batch_reference = k.batch_reference and s.submitted_on <= k.told_on
      and (k.level = 'batch' or s.practice = k.practice)
  where k.level in ('batch', 'provider')
  qualify s.submitted_on = max(s.submitted_on) over (partition by k.acknowledgement_id)),
-- 999/997: GS06 + ST02, of the latest group with that number before it
by_set as (
  select a.acknowledgement_id, t.transaction_id
  from acknowledgement a
    join transaction_set t on t.set_code = '837'
      and ltrim(t.group_control, '0') = ltrim(a.group_control, '0')
      and (a.level = 'group' or ltrim(t.st_control, '0') = ltrim(a.st_control, '0'))
      and coalesce(t.group_on <= a.acknowledged_on, true)
  where a.kind in ('999', '997')
  qualify t.group_on is not distinct from max(t.group_on) over (partition by a.acknowledgement_id)),
exported as (
  select d.file_id, d.segment_no, s.submission_id
  from denial_row d
    join x_sub s on s.plain = x_plain(d.control_number) and coalesce(s.submitted_on <= d.denied_on, true)
  where d.is_rejection
  qualify row_number() over (
    partition by d.file_id, d.segment_no
    order by (s.control_number = d.control_number) desc, s.origin = 'claims', s.submitted_on desc, s.content_hash,
      s.submission_id) = 1)
select m.submission_id, k.status_on as told_on, k.source, k.category, k.status,
  k.is_rejection and k.level <> 'line' as is_rejection, k.is_acceptance, k.level = 'claim' as is_judging
from (from by_claim union all from by_batch) m join x_status k using (acknowledgement_id)
union all
select s.submission_id, a.acknowledged_on, '999', a.verdict_code, null,
  coalesce(a.verdict_code in ('R', 'M', 'W', 'X'), false), false, false
from by_set b
  join acknowledgement a using (acknowledgement_id)
  join x_sub s on s.transaction_id = b.transaction_id
union all
select e.submission_id, d.denied_on, 'denial export', d.category_code, null, true, false, true
from exported e join denial_row d using (file_id, segment_no);

create temp table x_verdict as
with judged as (
  select *, max(source = 'payer' and is_judging) over (partition by submission_id) as reached_payer
  from x_receipt),
rejection as (
  select submission_id, told_on, source, category, status from x_receipt where is_rejection
  qualify row_number() over (
    partition by submission_id order by told_on nulls last, source, category, status) = 1),
-- accepted where the farthest source loaded accepts, from the day any source first did: on that day no other was
-- loaded. A rejection ends it, so what was accepted before it keeps its date.
verdict as (
  select submission_id, min(told_on) as acknowledged_on,
    bool_or(is_acceptance and (source = 'payer') = reached_payer) as is_accepted,
    min(told_on) filter (is_acceptance) as accepted_on,
    case when bool_or(reached_payer and is_acceptance and source = 'payer') then 'payer' else 'clearinghouse' end
      as accepted_by
  from judged group by submission_id)
select v.submission_id, v.acknowledged_on,
  case when r.submission_id is null and v.is_accepted or v.accepted_on < r.told_on then v.accepted_on end
    as accepted_on,
  case when r.submission_id is null and v.is_accepted or v.accepted_on < r.told_on then v.accepted_by end
    as accepted_by,
  r.told_on as rejected_on, r.source as rejected_by, r.category as reject_category,
  r.status as reject_status
from verdict v left join rejection r using (submission_id);

drop table x_status;
drop table x_receipt;
