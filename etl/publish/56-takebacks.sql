-- scope: whole warehouse
-- Money taken back at file level for a claim: the reference is a CLP07 or CLP01, or something glued from them: then the longest
-- known number that a part of it begins with. Where no reversal speaks of it, the claim's ledger knows nothing of it: an issue.
create temp table x_taken as
with taken as (
  select p.file_id, p.segment_no, p.position, p.reason_code, p.reference, p.amount_cents, r.paid_on as taken_on
  from provider_adjustment p
  left join remittance r using (remittance_id)
  where p.reason_code in ('WO', 'FB', '72') and p.amount_cents <> 0 and length(p.reference) > 0
), part as (
  select distinct reference, unnest(list_append(string_split(reference, ' '), reference)) as part from taken
), number as (
  select reference, part, part as number from part where part = reference
  union
  select reference, part, left(part, unnest(generate_series(6, length(part)))) from part
), told as (
  select payer_control_number as number, adjudication_id from adjudication
  where payer_control_number in (select number from number)
  union all
  select control_number, adjudication_id from adjudication where control_number in (select number from number)
  union all
  -- the word that the next payer's bill tells (27-told-by-next-payer.sql)
  select payer_control_number, x_cob_id(submission_id, payer_no) from submission_payer
  where payer_control_number in (select number from number)
), known as (
  select t.number, c.claim_id, c.payer, c.spoken_on, c.rank, c.kind = 'reversal' as is_reversal
  from told t join claim_adjudication c using (adjudication_id)
), longest as (
  select n.reference, n.part, max(length(n.number)) as length
  from number n
  where n.number in (select number from known)
  group by n.reference, n.part
), named as (
  select n.reference, length(n.number) as length, k.*
  from longest l
  join number n on n.reference = l.reference and n.part = l.part and length(n.number) = l.length
  join known k using (number)
)
select t.*, n.claim_id, n.payer, r.reversed_on
from taken t
join (
  select reference, min(spoken_on) filter (is_reversal) as reversed_on from named group by reference
) r using (reference)
join named n using (reference)
where not n.is_reversal
qualify row_number() over (
  partition by t.file_id, t.segment_no, t.position
  order by n.spoken_on > t.taken_on, n.length desc, n.spoken_on desc, n.rank desc, n.claim_id
) = 1;

insert into takeback by name
select claim_id, payer, taken_on, reason_code, amount_cents, reversed_on, file_id, segment_no, position
from x_taken
order by claim_id, taken_on, file_id, segment_no, position;

insert into publish_issue
select file_id, segment_no, 'warning', 'takeback_without_reversal',
  'The payer took money back for a claim without reversing it: the claim''s ledger is left as it was.',
  amount_cents, reference
from x_taken
where reversed_on is null;

drop table x_taken;
