-- scope: whole warehouse
-- money taken back at file level for a claim that no reversal speaks of; the reference is a CLP07 or CLP01, or something
-- glued from them: then the longest known number that a part of it begins with
insert into publish_issue
with taken as (
  select file_id, segment_no, reference, amount_cents
  from provider_adjustment
  where reason_code in ('WO', 'FB', '72') and amount_cents <> 0 and length(reference) > 0
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
  select t.number, bool_or(c.kind = 'reversal') as is_reversed
  from told t join claim_adjudication c using (adjudication_id)
  group by t.number
), named as (
  select n.reference, n.part, arg_max(k.is_reversed, length(n.number)) as is_reversed
  from number n
  join known k using (number)
  group by n.reference, n.part
)
select t.file_id, t.segment_no, 'warning', 'takeback_without_reversal',
  'The payer took money back for a claim without reversing it: the claim''s ledger is left as it was.',
  t.amount_cents, t.reference
from taken t
where t.reference in (select reference from named group by reference having not bool_or(is_reversed));
