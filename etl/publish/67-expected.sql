-- scope: whole warehouse
-- What a payer should allow for each line that it is primary for or that it denied: a fee of ours; for Medicare its schedule, times
-- what the clinician is usually allowed of it (assistants 85 %: 42 CFR 414.52, 414.56; national amounts vary by place); else the
-- payer's own norm of the line's month, from the finest cell that has one (code × modifier × place × year, without the year,
-- without the place), times the clinician's share of it; else its usual multiple of Medicare's fee, times the same; its usual share of
-- charges; Medicare's fee as it stands; the share of charges of its class. Second procedures of a day (indicator 2) count half, the
-- dearest in full, unless the payer (else its class) usually pays them whole; add-ons and indicators 0 and 9 are exempt.
create temp table x_expected_claim as
select claim_id from x_anew_claim
union
select claim_id from claim
where date_trunc('month', coalesce(first_submitted_on, service_on)) in (select month_on from x_norm_month);

delete from line_expected where claim_id in (from x_expected_claim);
delete from line_underpayment where claim_id in (from x_expected_claim);

create temp table x_priced as
select
  l.claim_id, l.line_no, a.payer, p.class as payer_class, l.code, l.charge_cents, l.service_on,
  coalesce(l.provider_id, c.provider_id) as provider_id,
  [l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4] as modifiers,
  x_priced_modifier(l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4) as modifier,
  x_place(l.place_of_service) as place,
  greatest(1, coalesce(l.units, 1)) as units,
  coalesce(k.multiple_procedure = 2, false) as is_procedure,
  coalesce(l.service_on, c.service_on, c.first_submitted_on) as priced_on,
  date_trunc('month', coalesce(c.first_submitted_on, c.service_on))::date as month_on
from (
  select claim_id, line_no, c.payer from service_line join claim c using (claim_id)
  where claim_id in (from x_expected_claim) and not c.is_before_history
  union
  select claim_id, line_no, payer from denial where claim_id in (from x_expected_claim)
) a
join service_line l using (claim_id, line_no)
join claim c using (claim_id)
join payer p on p.payer = a.payer
left join cpt_code k on k.code = l.code
where l.charge_cents > 0;

create temp table x_unit_price as
with fee as (
  select distinct on (p.claim_id, p.line_no, p.payer)
    p.claim_id, p.line_no, p.payer, f.allowed_cents as unit_cents, f.modifier is not null as is_own
  from x_priced p
  join expected_fee f on f.code = p.code and (f.payer is null or f.payer = p.payer)
    and (f.modifier is null or list_contains(p.modifiers, f.modifier))
    and (f.from_on is null or f.from_on <= p.priced_on)
  order by p.claim_id, p.line_no, p.payer, f.payer nulls last, f.modifier nulls last, f.from_on desc nulls last
),
newest as (
  select distinct on (code, modifier) code, modifier, non_facility_cents, facility_cents from medicare_fee order by code, modifier, from_on desc
),
told as (
  select
    p.* exclude (modifiers, modifier, place, priced_on),
    case when f.is_own or coalesce(p.modifier, '26') in ('26', 'TC') then f.unit_cents end as fee_cents,
    x_fee_of(m, p.place) as medicare_cents, x_fee_of(z, p.place) as newest_cents,
    -- `cell` is the finest cell of the code, as it stands in the table; the others are ratios
    case when y.lines is not null then y when w.lines is not null then w else k end as cell,
    d as clinician, case when t.lines is not null then t else d end as clinician_of_medicare, u as multiple, s as share, v as of_class,
    coalesce(p.payer_class <> 'Medicare' and coalesce(n.usual, q.usual) >= 0.75, false) as is_paid_whole
  from x_priced p
  left join fee f using (claim_id, line_no, payer)
  left join medicare_fee m on m.code = p.code and m.modifier is not distinct from p.modifier
    and p.service_on between m.from_on and m.to_on
  left join newest z on z.code = p.code and z.modifier is not distinct from p.modifier
  left join allowed_norm y on y.kind = 'year' and y.month_on = p.month_on and y.payer = p.payer and y.code = p.code
    and y.modifier is not distinct from p.modifier and y.place = p.place and y.service_year = year(p.service_on)
  left join allowed_norm w on w.kind = 'place' and w.month_on = p.month_on and w.payer = p.payer and w.code = p.code
    and w.modifier is not distinct from p.modifier and w.place = p.place
  left join allowed_norm k on k.kind = 'code' and k.month_on = p.month_on and k.payer = p.payer and k.code = p.code
    and k.modifier is not distinct from p.modifier
  left join allowed_norm d on d.kind = 'clinician' and d.month_on = p.month_on and d.payer = p.payer and d.provider_id = p.provider_id
  left join allowed_norm t on t.kind = 'clinician of Medicare' and t.month_on = p.month_on and t.payer = p.payer
    and t.provider_id = p.provider_id
  left join allowed_norm u on u.kind = 'multiple' and u.month_on = p.month_on and u.payer = p.payer
  left join allowed_norm n on n.kind = 'second' and n.month_on = p.month_on and n.payer = p.payer
  left join allowed_norm q on q.kind = 'second of class' and q.month_on = p.month_on and q.payer = p.payer_class
  left join allowed_norm s on s.kind = 'share' and s.month_on = p.month_on and s.payer = p.payer
  left join allowed_norm v on v.kind = 'class' and v.month_on = p.month_on and v.payer = p.payer_class
),
based as (
  select
    *,
    case
      when fee_cents is not null then 'fee'
      when payer_class = 'Medicare' and medicare_cents is not null then 'medicare'
      when cell.kind is not null then cell.kind
      when multiple.usual * newest_cents is not null then 'multiple'
      when share.usual is not null then 'share'
      when newest_cents is not null then 'national'
      when of_class.usual is not null then 'class'
    end as basis,
    case basis
      when 'fee' then fee_cents
      when 'medicare' then medicare_cents
      when 'multiple' then newest_cents * coalesce(clinician.usual, 1)
      when 'national' then newest_cents
      when 'share' then charge_cents / units
      when 'class' then charge_cents / units
      else coalesce(clinician.usual, 1)
    end as base,
    case basis when 'medicare' then clinician_of_medicare when 'multiple' then multiple when 'share' then share when 'class' then of_class
      when 'fee' then null when 'national' then null else cell end as norm
  from told
)
select
  claim_id, line_no, payer, units, service_on, is_procedure, is_paid_whole, basis, medicare_cents,
  norm.lines as basis_n, base * coalesce(norm.usual, 1) as unit_cents, base * norm.low as low_unit_cents, base * norm.high as high_unit_cents,
  charge_cents * coalesce(share.usual, of_class.usual) as usual_cents
from based
where basis is not null;

insert into line_expected by name
with placed as (
  select *, is_procedure and row_number() over (
    partition by claim_id, payer, service_on, is_procedure order by unit_cents desc, line_no
  ) > 1 as is_second
  from x_unit_price
  where unit_cents > 0
),
counted as (
  select
    *,
    is_second and not is_paid_whole as is_reduced,
    case when not is_procedure then units when is_second then units / 2 else 1 + (units - 1) / 2 end as medicare_units,
    case when is_procedure and is_paid_whole then units else medicare_units end as paid_units
  from placed
)
select
  claim_id, line_no, payer, basis, basis_n, is_reduced,
  round(unit_cents * paid_units)::bigint as expected_cents,
  round(low_unit_cents * paid_units)::bigint as low_cents,
  round(high_unit_cents * paid_units)::bigint as high_cents,
  round(medicare_cents * medicare_units)::bigint as medicare_cents,
  round(usual_cents)::bigint as usual_cents
from counted;

-- what a capitated payer allows says nothing, nor does a line told by what is too coarse
insert into line_underpayment by name
select
  a.claim_id, a.line_no, a.payer, a.allowed_cents, e.expected_cents, e.basis, e.basis_n, e.is_reduced, a.from_on, a.to_on
from line_allowed a
join line_expected e using (claim_id, line_no, payer)
join payer p on p.payer = a.payer and not p.is_capitated
where a.claim_id in (from x_expected_claim) and e.basis in ('fee', 'medicare', 'year', 'place', 'code')
  and a.allowed_cents < 0.9 * e.expected_cents;

drop table x_norm_month;
drop table x_expected_claim;
drop table x_priced;
drop table x_unit_price;
