-- What becomes of each row of a transaction export: DATA.md §4 "Transaction exports", RULINGS 17, 20.

create temp table x_posting as
with kept as (
  select t.*, k.file_id is null as is_repeated
  from transaction_row t
  left join x_transaction k on k.file_id = t.file_id and k.segment_no = t.segment_no
), names as (
  select alias, min(payer) as payer from payer_name group by alias
), placed as (
  select k.*, x.claim_id, c.claim_no, c.is_before_history, c.payer as primary_payer, cl.origin,
    coalesce(n.payer, upper(trim(k.payer_name)))::x_payer as payer
  from kept k
  left join x_transaction_claim x on x.file_id = k.file_id and x.segment_no = k.segment_no
  left join x_book c using (claim_id)
  left join claim cl using (claim_id)
  left join names n on n.alias = upper(trim(k.payer_name))
), spoken as (
  select distinct claim_no, payer from x_said where kind <> 'none'
), known as (
  select claim_no, payer, min(position) as position from x_known group by all
)
select
  p.file_id, p.segment_no, p.claim_id, p.claim_no, p.posted_on, p.type, p.amount_cents, p.party, p.reason,
  case
    when p.is_repeated then 'repeated'
    when p.claim_id is null or p.primary_payer is null or p.posted_on is null then 'unapplied'
    when p.is_before_history then 'before_history'
    when p.type = 'charge' and p.origin = 'remittance' then 'known_from_remittance'
    when p.type = 'charge' then 'known_from_claim'
    when p.type in ('insurance_payment', 'contractual') and exists (
      from spoken s where s.claim_no = p.claim_no and (p.payer is null or s.payer = p.payer)
    ) then 'known_from_remittance'
    else 'posted'
  end as outcome,
  coalesce(p.payer, p.primary_payer) as payer,
  p.primary_payer,
  coalesce(k.position, case when p.payer is null or p.payer = p.primary_payer then 1 else 3 end)::TINYINT as position
from placed p
left join known k on k.claim_no = p.claim_no and k.payer = coalesce(p.payer, p.primary_payer);

insert into transaction_posting
select file_id, segment_no, case when outcome <> 'unapplied' then claim_id end as claim_id, posted_on, type, amount_cents, outcome
from x_posting
order by claim_id;

-- insurance rows of exports take part in the fold, spread over the claim's lines by charge: what they come to so far is
-- spread, and each has what it adds to that
create temp table x_export as
with weight as (
  select claim_id, line_no, charge_cents as weight
  from service_line
  where line_no > 0 and charge_cents > 0
), so_far as (
  select *, sum(amount_cents) over (
      partition by claim_no order by posted_on, file_id, segment_no rows unbounded preceding
    ) as upto_cents
  from x_posting
  where outcome = 'posted' and type in ('insurance_payment', 'contractual')
), product as (
  select p.file_id, p.segment_no, p.claim_no, p.position, p.payer, p.posted_on, p.type, p.upto_cents,
    coalesce(w.line_no, 0) as line_no, abs(p.upto_cents) * coalesce(w.weight, 1)::HUGEINT as product,
    sum(coalesce(w.weight, 1)) over one_row as total
  from so_far p
  left join weight w using (claim_id)
  window one_row as (partition by p.file_id, p.segment_no)
), remainder as (
  select *,
    abs(upto_cents) - sum(product // total) over one_row as left_over,
    row_number() over (partition by file_id, segment_no order by product % total desc, line_no) as turn
  from product
  window one_row as (partition by file_id, segment_no)
), share as (
  select *, sign(upto_cents) * (product // total + (turn <= left_over)::INTEGER) as upto_share from remainder
)
select file_id, segment_no, claim_no, line_no, position, payer, posted_on, type,
  (upto_share - lag(upto_share, 1, 0) over (
    partition by claim_no, line_no order by posted_on, file_id, segment_no
  ))::BIGINT as amount_cents
from share;
