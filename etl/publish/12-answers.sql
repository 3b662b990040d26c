-- scope: all files
-- x_answer: which bills an answer to a whole batch, provider or set is about (277CA 2200B and 2200C, 999, 997; DATA.md §2).
-- Grain: answer × set × practice × day of the bills; the last two are empty where it is about the whole set. `refused`:
-- the bills that the answer is about.
create temp table x_answer as
with batch as (
  select s.transaction_id, s.batch_reference, coalesce(s.practice_npi, o.practice) as practice,
    coalesce(s.submitted_on, s.service_on) as submitted_on, count(*) as bills
  from submission s
    left join x_export_practice o on o.control_number = s.control_number and s.practice_npi is null
  group by all),
-- numbers of batches and groups are only a sender's own: where told, the answer's receiver is who sent the 837
sent as (
  select transaction_id, min(sender) as sender, min(receiver) as receiver from transaction_set group by all),
by_batch as (
  select k.acknowledgement_id, b.transaction_id, b.practice, b.submitted_on, b.bills
  from acknowledgement k
    join batch b on b.batch_reference = k.batch_reference
      and b.submitted_on <= coalesce(k.acknowledged_on, k.status_on)
      and (k.level = 'batch' or b.practice = k.practice_npi)
    left join sent o on o.transaction_id = k.transaction_id
    left join sent t on t.transaction_id = b.transaction_id
  where k.kind = '277CA' and k.level in ('batch', 'provider')
  qualify rank() over (
    partition by k.acknowledgement_id
    order by (t.sender = o.receiver) desc nulls last, b.submitted_on desc) = 1),
-- 999/997: GS06 + ST02, of the latest group with that number before it
by_set as (
  select a.acknowledgement_id, t.transaction_id
  from acknowledgement a
    join transaction_set t on t.set_code = '837'
      and ltrim(t.group_control, '0') = ltrim(a.group_control, '0')
      and (a.level = 'group' or ltrim(t.st_control, '0') = ltrim(a.st_control, '0'))
      and coalesce(t.group_on <= a.acknowledged_on, true)
    left join sent o on o.transaction_id = a.transaction_id
  where a.kind in ('999', '997')
  qualify rank() over (
    partition by a.acknowledgement_id
    order by (t.sender = o.receiver) desc nulls last, t.group_on desc nulls last) = 1),
answered as (
  from by_batch
  union all
  select s.acknowledgement_id, s.transaction_id, null, null, sum(b.bills)
  from (select distinct * from by_set) s join batch b using (transaction_id)
  group by all)
select *, sum(bills) over (partition by acknowledgement_id)::bigint as refused from answered;
