-- x_verdict: grain submission, what its receipts come to (DATA.md §6, RULINGS 25).
create temp table x_verdict as
with judged as (
  select *, max(source = 'payer' and is_judging) over (partition by submission_id) as reached_payer
  from x_receipt),
rejection as (
  -- of answers alike, the one that refused the most claims names the batch
  select submission_id, told_on, source, category, status, batch_id, file_id
  from x_receipt where is_rejection
  qualify row_number() over (
    partition by submission_id
    order by told_on nulls last, source, category, status, batch_id is null, refused desc, batch_id, file_id) = 1),
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
  r.status as reject_status, r.batch_id as reject_batch_id, r.file_id as reject_file_id
from verdict v left join rejection r using (submission_id);


drop table x_receipt;
drop table x_answer;
