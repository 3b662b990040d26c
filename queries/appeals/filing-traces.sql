-- Grain: one place in a file that a claim's sending or its acknowledgement stands at, up to $as_of: the numbers by which it can
-- be traced. A sending: ISA13, GS06, ST02 and BHT03 of its 837. An acknowledgement: the BHT03 or GS06 it answers, and the
-- clearinghouse's own number (REF*D9). Which acknowledgement is the claim's says claim-acknowledgements; joined by place.
with
  sent as (
    select s.*, t.isa_control, t.group_control, t.st_control, cs.submitted_on as sent_on
    from claim_submission as cs
    join submission as s using (submission_id)
    left join transaction_set as t on t.transaction_id = s.transaction_id and t.file_id = s.file_id
    where cs.claim_id = $claim_id and (cs.submitted_on is null or cs.submitted_on <= cast($as_of as DATE))
  ),
  placed as (
    select file_id, segment_no, batch_reference, trace_reference, isa_control, group_control, st_control
    from sent
    union
    select k.file_id, k.segment_no, k.batch_reference, k.trace_reference, null, k.group_control, k.st_control
    from acknowledgement as k
    where coalesce(k.acknowledged_on, k.status_on) <= cast($as_of as DATE)
      and (
        k.level in ('claim', 'line') and k.control_number in (select control_number from sent)
        or k.level in ('batch', 'provider') and k.batch_reference in (select batch_reference from sent)
        or k.level in ('group', 'set') and k.group_control in (select group_control from sent)
      )
  )
select
  p.file_id::VARCHAR as file_id,
  p.segment_no::INTEGER as segment_no,
  max(p.batch_reference)::VARCHAR as batch_reference,
  max(p.trace_reference)::VARCHAR as trace_reference,
  max(p.isa_control)::VARCHAR as isa_control,
  max(p.group_control)::VARCHAR as group_control,
  max(p.st_control)::VARCHAR as st_control
from placed as p
group by p.file_id, p.segment_no
order by p.file_id, p.segment_no
