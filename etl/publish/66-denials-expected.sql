-- scope: whole warehouse
-- What was to be expected for denied lines: a fee of ours, else the payer's median for the code over twelve months (20 lines
-- at least), else its usual share of charges.
create temp table x_allowed as
select a.payer, l.code, a.spoken_on, s.charge_cents, coalesce(s.allowed_cents, s.paid_cents + s.patient_cents) as allowed_cents
from adjudication_share s
join claim_adjudication a using (adjudication_id, claim_id)
join service_line l using (claim_id, line_no)
where a.kind = 'word' and a.undone_on is null and a.sequence = 1 and s.charge_cents > 0
  and not s.is_denied and not s.is_partly_denied and s.paid_cents + s.patient_cents > 0;

create temp table x_denied_code as
select distinct d.claim_id, d.line_no, d.payer, d.opened_on, l.code, l.charge_cents, l.units, l.service_on,
  l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4
from denial d
join service_line l using (claim_id, line_no);

update denial
set expected_cents = e.expected_cents
from (
  with asked as (
    select distinct payer, code, last_day(opened_on) as to_on, (last_day(opened_on) - interval 12 month)::date as from_on
    from x_denied_code
  ),
  usual as (
    select k.payer, k.code, k.to_on, median(a.allowed_cents) as median_cents, count(*) as lines
    from asked k
    join x_allowed a on a.payer = k.payer and a.code = k.code and a.spoken_on > k.from_on and a.spoken_on <= k.to_on
    group by all
  ),
  share as (
    select payer, sum(allowed_cents) / sum(charge_cents) as of_charge from x_allowed group by payer
  ),
  fee as (
    select distinct on (d.claim_id, d.line_no, d.payer, d.opened_on)
      d.claim_id, d.line_no, d.payer, d.opened_on, f.allowed_cents * greatest(1, coalesce(d.units, 1)) as fee_cents
    from x_denied_code d
    join expected_fee f on f.code = d.code and (f.payer is null or f.payer = d.payer)
      and (f.modifier is null or f.modifier in (d.modifier_1, d.modifier_2, d.modifier_3, d.modifier_4))
      and (f.from_on is null or f.from_on <= coalesce(d.service_on, d.opened_on))
    order by d.claim_id, d.line_no, d.payer, d.opened_on, f.payer nulls last, f.modifier nulls last, f.from_on desc nulls last
  )
  select
    d.claim_id, d.line_no, d.payer, d.opened_on,
    round(coalesce(
      f.fee_cents,
      case when u.lines >= 20 then u.median_cents end,
      d.charge_cents * s.of_charge
    ))::bigint as expected_cents
  from x_denied_code d
  left join fee f using (claim_id, line_no, payer, opened_on)
  left join usual u on u.payer = d.payer and u.code = d.code and u.to_on = last_day(d.opened_on)
  left join share s on s.payer = d.payer
) e
where denial.claim_id = e.claim_id and denial.line_no = e.line_no and denial.payer = e.payer
  and denial.opened_on = e.opened_on;

drop table x_allowed;
drop table x_denied_code;
