-- x_role: grain submission, what it is in its family (RULINGS 1, 2, 11). Claim exports are silent where an 837 has the claim; of overlapping exports one speaks.
create temp table x_role as
with bill as (
  select c.claim_id, s.submission_id, s.origin, s.content_hash, s.frequency, s.sequence, s.payer, s.charge_cents,
    s.service_on, s.service_to, coalesce(s.submitted_on, date '1970-01-01') as on_day
  from x_sub s join x_family using (submission_id) join x_claim c using (family)),
several as (select claim_id from bill group by claim_id having count(*) > 1),
speaking as (
  select b.*, min(sequence) over (partition by claim_id) as base_sequence
  from (
    select *, bool_or(origin = '837') over (partition by claim_id) as has_837
    from bill semi join several using (claim_id)) b
  where origin = '837' or not has_837
  qualify origin = '837' or row_number() over (
    partition by claim_id, on_day, frequency, sequence order by content_hash desc, submission_id) = 1),
placed as (
  select *, sequence = base_sequence as is_base,
    row_number() over (
      partition by claim_id order by on_day, sequence, frequency, content_hash, submission_id) as position,
    lag(payer) over (
      partition by claim_id, sequence = base_sequence
      order by on_day, sequence, frequency, content_hash, submission_id) as earlier_payer
  from speaking
  union all by name
  select *, true as is_base, 1 as position from bill anti join several using (claim_id))
select p.claim_id, p.submission_id, p.origin, p.position::integer as position, p.is_base,
  case when not p.is_base then 'next_payer'
    when p.frequency = '8' then 'void'
    when p.frequency = '7' then 'replacement'
    when p.earlier_payer is null then 'original'
    when p.earlier_payer <> p.payer then 'payer_change'
    else 'resubmission' end as role,
  p.payer, p.sequence, p.on_day, p.charge_cents, p.service_on, p.service_to,
  case when v.rejected_on < p.on_day then p.on_day else v.rejected_on end as rejected_on
from placed p left join x_verdict v using (submission_id);

-- claims with several bills that speak: few
create temp table x_several as
select claim_id from x_role group by claim_id having count(*) > 1;
