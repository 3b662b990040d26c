-- scope: whole warehouse
-- What primary payers should allow for each line: a fee of ours; for Medicare its schedule; else the payer's own median for the
-- code in the twelve months before the first word (20 lines at least); else its usual share of charges, too coarse to call a
-- line underpaid. Schedule and median count times what the clinician is usually allowed of them (20 lines at least): Medicare
-- pays assistants and nurse practitioners 85 % (42 CFR 414.52, 414.56), and national amounts vary by place.
-- Second procedures of a day (indicator 2) count half, the dearest in full; add-ons and indicators 0 and 9 are exempt.

create temp table x_unit_allowed as
with ranked as (
  select
    *,
    count(*) filter (is_procedure) over day as procedures,
    max(case when is_procedure then allowed_cents / units end) over day as best
  from x_allowed
  where to_on = date '9999-12-31' and not is_special
  window day as (partition by claim_id, service_on)
)
select payer, code, component, provider_id, service_on, date_trunc('month', from_on)::date as month_on, allowed_cents / units as unit_cents
from ranked
where not is_procedure or (units = 1 and (procedures = 1 or allowed_cents >= best));

create temp table x_unit_price as
with asked as (
  select distinct payer, code, component, month_on from x_priced where month_on is not null
),
own_median as (
  select a.payer, a.code, a.component, a.month_on, median(u.unit_cents) as unit_cents, count(*) as lines
  from asked a
  join x_unit_allowed u
    on u.payer = a.payer and u.code = a.code and u.component is not distinct from a.component
    and u.month_on < a.month_on and u.month_on >= a.month_on - interval 12 month
  group by all
  having count(*) >= 20
),
usual_price as (
  select payer, code, component, median(unit_cents) as unit_cents
  from x_unit_allowed
  group by all
  having count(*) >= 20
),
clinician as (
  select
    u.payer, u.provider_id,
    median(u.unit_cents / m.non_facility_cents) as of_schedule, count(m.code) as schedule_lines,
    median(u.unit_cents / p.unit_cents) as of_median, count(p.code) as median_lines
  from x_unit_allowed u
  join payer y on y.payer = u.payer
  left join medicare_fee m on y.class = 'Medicare' and m.code = u.code and m.modifier is not distinct from u.component
    and u.service_on between m.from_on and m.to_on
  left join usual_price p on p.payer = u.payer and p.code = u.code and p.component is not distinct from u.component
  where u.provider_id is not null
  group by all
),
fee as (
  select distinct on (p.claim_id, p.line_no) p.claim_id, p.line_no, f.allowed_cents as unit_cents, f.modifier is not null as is_own
  from x_priced p
  join expected_fee f on f.code = p.code and (f.payer is null or f.payer = p.payer)
    and (f.modifier is null or list_contains(p.modifiers, f.modifier))
    and (f.from_on is null or f.from_on <= p.priced_on)
  order by p.claim_id, p.line_no, f.payer nulls last, f.modifier nulls last, f.from_on desc nulls last
),
usual as (
  select payer, sum(allowed_cents) / sum(charge_cents) as of_charge, count(*) as lines
  from x_allowed where charge_cents > 0 group by payer
),
usual_of_class as (
  select p.class as payer_class, sum(allowed_cents) / sum(charge_cents) as of_charge, count(*) as lines
  from x_allowed join payer p using (payer) where charge_cents > 0 group by p.class
)
select
  p.claim_id, p.line_no, p.payer, p.units, p.service_on, p.is_procedure,
  case
    when f.unit_cents is not null and (f.is_own or not p.is_special) then 'fee'
    when p.is_special then 'share'
    when m.code is not null then 'medicare'
    when o.unit_cents is not null then 'median'
    else 'share'
  end as basis,
  case basis
    when 'fee' then f.unit_cents
    when 'medicare' then case when p.is_facility then m.facility_cents else m.non_facility_cents end
      * case when c.schedule_lines >= 20 then c.of_schedule else 1 end
    when 'median' then o.unit_cents * case when c.median_lines >= 20 then c.of_median else 1 end
    else p.charge_cents * coalesce(u.of_charge, v.of_charge) / p.units
  end as unit_cents,
  case basis when 'medicare' then case when c.schedule_lines >= 20 then c.schedule_lines end when 'median' then o.lines when 'share' then coalesce(u.lines, v.lines) end as basis_n
from x_priced p
left join fee f using (claim_id, line_no)
left join medicare_fee m on p.payer_class = 'Medicare' and m.code = p.code and m.modifier is not distinct from p.component
  and p.service_on between m.from_on and m.to_on
left join clinician c on c.payer = p.payer and c.provider_id = p.provider_id
left join own_median o on o.payer = p.payer and o.code = p.code and o.component is not distinct from p.component
  and o.month_on = p.month_on
left join usual u on u.payer = p.payer
left join usual_of_class v on v.payer_class = p.payer_class;

insert into line_expected by name
with placed as (
  select *, is_procedure and row_number() over (
    partition by claim_id, service_on, is_procedure order by unit_cents desc, line_no
  ) > 1 as is_reduced
  from x_unit_price
  where unit_cents > 0
)
select
  claim_id, line_no, payer, basis, basis_n::integer as basis_n, is_reduced,
  round(unit_cents * case
    when not is_procedure then units
    when is_reduced then units / 2
    else 1 + (units - 1) / 2
  end)::bigint as expected_cents
from placed;

-- what a capitated payer allows says nothing, nor does a line told by the share of charges
insert into line_underpayment by name
select
  a.claim_id, a.line_no, a.payer, a.allowed_cents, e.expected_cents, e.basis, e.basis_n, e.is_reduced, a.from_on, a.to_on
from x_allowed a
join line_expected e using (claim_id, line_no, payer)
join payer p on p.payer = a.payer and not p.is_capitated
where e.basis <> 'share' and a.allowed_cents < 0.9 * e.expected_cents and a.from_on < a.to_on;

drop table x_priced;
drop table x_allowed;
drop table x_unit_allowed;
drop table x_unit_price;
