-- Grain: one status of a 277CA, or verdict of a 999/997, about a submission of the claim, up to $as_of.
-- Link: TRN02 = CLM01 and BHT03 (or no BHT03: the latest submission before it); a whole batch by BHT03;
-- 999 by GS06 and ST02 (DATA.md §2). A batch's or group's verdict is left out where its file also speaks of the claim
-- (or set) itself, and where another payer of the same batch gives it. Looked up by `key`: numbers, batches and groups apart, as one key is read fastest.
with
  sent as materialized (
    select cs.submission_id, cs.position, cs.payer, cs.submitted_on, s.control_number, s.batch_reference,
      s.practice_npi, t.group_control, t.st_control
    from claim_submission as cs
    join submission as s using (submission_id)
    left join transaction_set as t on t.transaction_id = s.transaction_id and t.file_id = s.file_id
    where cs.claim_id = $claim_id
  ),
  linked as (
    select k.*, s.position, s.payer
    from sent as s
    join acknowledgement_by_number as k
      on k.key = hash(s.control_number) and k.control_number = s.control_number and k.level in ('claim', 'line')
    where k.batch_reference = s.batch_reference
      or k.batch_reference is null and s.position = (
        select max(e.position) from sent as e
        where e.control_number = k.control_number and e.submitted_on <= k.acknowledged_on
      )
    union all
    select k.*, s.position, s.payer
    from sent as s
    join acknowledgement_by_number as k on k.key = hash(s.batch_reference) and k.batch_reference = s.batch_reference
    where k.level = 'batch' or k.level = 'provider' and k.practice_npi = s.practice_npi
    union all
    select k.*, s.position, s.payer
    from sent as s
    join acknowledgement_by_number as k
      on k.key = hash(s.group_control) and k.group_control = s.group_control
      and (k.st_control = s.st_control or k.level = 'group')
      and k.kind in ('999', '997')
      and k.acknowledged_on between s.submitted_on and s.submitted_on + 30
  ),
  own as (
    select l.*
    from linked as l
    where l.source_entity is distinct from 'PR'
      or l.level in ('claim', 'line')
      or exists (
        select 1 from payer_name as n
        where n.payer = l.payer
          and n.alias in (upper(l.source_code), upper(l.source_name))
      )
  ),
  nearest as (
    select
      o.*,
      bool_or(o.level in ('claim', 'line', 'set')) over (partition by o.position, o.file_id) as speaks_of_claim
    from own as o
  )
select
  l.position::INTEGER as submission_position,
  l.payer::VARCHAR as payer,
  l.kind::VARCHAR as kind,
  l.level::VARCHAR as level,
  l.source_entity::VARCHAR as source_entity,
  l.source_name::VARCHAR as source_name,
  coalesce(l.acknowledged_on, l.status_on)::DATE as acknowledged_on,
  l.category_code::VARCHAR as category_code,
  l.status_code::VARCHAR as status_code,
  l.action_code::VARCHAR as action_code,
  l.verdict_code::VARCHAR as verdict_code,
  l.message::VARCHAR as message,
  l.payer_control_number::VARCHAR as payer_control_number,
  l.file_id::VARCHAR as file_id,
  l.segment_no::INTEGER as segment_no
from nearest as l
where coalesce(l.acknowledged_on, l.status_on) <= cast($as_of as DATE)
  and (l.level in ('claim', 'line', 'set') or not l.speaks_of_claim)
order by acknowledged_on, l.kind desc, l.level, l.segment_no
