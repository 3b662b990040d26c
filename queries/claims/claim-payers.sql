-- Grain: one payer of the claim, in the order of payers, with what its portal asks for.
-- Payer control number: CLP07 of its latest word up to $as_of, else 277CA REF*1K of its submission.
with
  billed as (
    select
      cs.payer,
      min(cs.sequence) as sequence,
      arg_max(s.member_id, cs.position) as member_id,
      arg_max(s.group_number, cs.position) as group_number,
      arg_max(s.payer_code, cs.position) as payer_code,
      min(cs.submitted_on) as first_submitted_on,
      max(cs.submitted_on) as last_submitted_on,
      list(s.control_number) as control_numbers
    from claim_submission as cs
    join submission as s using (submission_id)
    where cs.claim_id = $claim_id and (cs.submitted_on is null or cs.submitted_on <= cast($as_of as DATE))
    group by cs.payer
  ),
  answered as (
    select
      ca.payer,
      min(ca.sequence) as sequence,
      arg_max(a.payer_control_number, ca.rank) filter (where a.payer_control_number is not null)
        as payer_control_number,
      arg_max(a.member_id, ca.rank) as member_id,
      max(ca.spoken_on) as last_word_on
    from claim_adjudication as ca
    left join adjudication as a using (adjudication_id)
    where ca.claim_id = $claim_id and (ca.spoken_on is null or ca.spoken_on <= cast($as_of as DATE))
    group by ca.payer
  ),
  named as (
    select distinct hash(unnest(control_numbers)) as key from billed
  ),
  known as materialized (
    select control_number, payer_control_number
    from acknowledgement_by_number
    semi join named using (key)
    where source_entity = 'PR' and acknowledged_on <= cast($as_of as DATE)
  ),
  acknowledged as (
    select b.payer, max(k.payer_control_number) as payer_control_number
    from billed as b
    join known as k on list_contains(b.control_numbers, k.control_number)
    group by b.payer
  )
select
  coalesce(b.payer, a.payer)::VARCHAR as payer,
  coalesce(b.sequence, a.sequence)::INTEGER as sequence,
  coalesce(b.member_id, a.member_id)::VARCHAR as member_id,
  b.group_number::VARCHAR as group_number,
  b.payer_code::VARCHAR as payer_code,
  coalesce(a.payer_control_number, k.payer_control_number)::VARCHAR as payer_control_number,
  b.first_submitted_on::DATE as first_submitted_on,
  b.last_submitted_on::DATE as last_submitted_on,
  a.last_word_on::DATE as last_word_on
from billed as b
full join answered as a on a.payer = b.payer
left join acknowledged as k on k.payer = b.payer
order by sequence, payer
