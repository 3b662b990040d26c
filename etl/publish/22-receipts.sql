-- x_receipt: one row per status that reached a submission (277CA claim, batch or provider; 999/997; rejection of a denial
-- export; DATA.md §2).
create or replace temp macro x_is_rejected(category, action) as
  coalesce(action = 'U', category in ('A3', 'A6', 'A7', 'A8'), false);

create temp table x_status as
select acknowledgement_id, transaction_id, file_id, level, coalesce(acknowledged_on, status_on) as told_on,
  coalesce(status_on, acknowledged_on) as status_on, batch_reference, practice_npi as practice,
  control_number, x_plain(control_number) as plain,
  case when source_entity = 'PR' then 'payer' else 'clearinghouse' end as source,
  category_code as category, status_code as status, x_is_rejected(category_code, action_code) as is_rejection,
  level = 'claim' and coalesce(action_code = 'WQ' or category_code = 'A2', false) as is_acceptance
from acknowledgement where kind = '277CA';

create temp table x_receipt as
with
-- claim: CLM01 and the batch, else the latest bill before it
by_claim as (
  select k.acknowledgement_id, s.submission_id
  from x_status k
    left join x_billing b on b.practice = k.practice
    join x_sub s on s.plain = k.plain and (b.practice is null or b.practice = s.practice)
  where k.level in ('claim', 'line')
    and (s.batch_reference = k.batch_reference or s.submitted_on <= k.told_on)
  qualify row_number() over (
    partition by k.acknowledgement_id
    order by (s.batch_reference = k.batch_reference) desc nulls last,
      (s.control_number = k.control_number) desc, s.origin = 'claims',
      (s.submitted_on <= k.told_on) desc, s.submitted_on desc, s.content_hash, s.submission_id) = 1),
by_answer as (
  select a.acknowledgement_id, s.submission_id, a.refused
  from x_answer a
    join x_sub s on s.transaction_id = a.transaction_id
      and (a.submitted_on is null or s.practice = a.practice and s.submitted_on = a.submitted_on)),
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
  k.is_rejection and k.level <> 'line' as is_rejection, k.is_acceptance, k.level = 'claim' as is_judging,
  case when k.level in ('batch', 'provider') then k.acknowledgement_id end as batch_id, m.refused, k.file_id
from (select *, null as refused from by_claim union all from by_answer) m join x_status k using (acknowledgement_id)
union all
select b.submission_id, a.acknowledged_on, '999', a.verdict_code, null,
  coalesce(a.verdict_code in ('R', 'M', 'W', 'X'), false), false, false,
  a.acknowledgement_id, b.refused, a.file_id
from by_answer b join acknowledgement a using (acknowledgement_id)
where a.kind in ('999', '997')
union all
select e.submission_id, d.denied_on, 'denial export', d.category_code, null, true, false, true, null, null, e.file_id
from exported e join denial_row d using (file_id, segment_no);


drop table x_status;
