-- The ladder's third and fourth rung: what the account did not match.
-- 3: CLP07 is a number that a payer gave the claim: on a matched CLP, 277CA REF*1K, 837 REF*F8. Only a REF*F8, the
-- bill's or the CLP's own, links dates that do not overlap; and it must be one claim.
insert into x_match
with known as (
  select coalesce(a.practice, a.payee) as practice, a.payer_number as reference, m.family,
    a.service_on, a.service_to, false as is_bound
  from x_match m join x_adj a using (adjudication_id)
  union
  select t.practice, k.payer_control_number, t.family, t.service_on, t.service_to, false
  from acknowledgement k join x_target t on t.control_number = k.control_number
    and t.practice = coalesce(k.practice_npi, t.practice)
    and coalesce(k.service_on between t.service_on and t.service_to, true)
  union
  select t.practice, s.original_reference, t.family, t.service_on, t.service_to, true
  from submission s join x_target t using (submission_id)),
told as (
  select adjudication_id, coalesce(practice, payee) as practice, reference, service_on, service_to, is_bound
  from (
    select *, payer_number as reference, false as is_bound from x_adj
    union all
    select *, original_reference, true from x_adj)
    anti join x_match using (adjudication_id)
  where length(reference) >= 4),
candidate as (
  select t.adjudication_id, k.family,
    bool_or(coalesce(t.service_on <= k.service_to and k.service_on <= t.service_to, true)) as meets,
    bool_or(t.is_bound or k.is_bound) as is_bound
  from told t join known k on k.reference = t.reference and k.practice = t.practice
  group by all)
select adjudication_id, family, 'payer_control_number' from candidate
where meets or is_bound
qualify meets and count(*) filter (meets) over (partition by adjudication_id) = 1
  or count(*) over (partition by adjudication_id) = 1;

-- 4: member + service date + charge, if exactly one claim fits
insert into x_match
select a.adjudication_id, min(t.family), 'member_date_charge'
from x_adj a
  anti join x_match m using (adjudication_id)
  join x_target t on t.member_id = a.member_id and t.service_on = a.service_on
    and t.charge_cents = abs(a.charge_cents) and (a.practice is null or a.practice = t.practice)
group by a.adjudication_id having count(distinct t.family) = 1;
