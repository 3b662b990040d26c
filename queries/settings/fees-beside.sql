-- Grain: code × component (26, TC or the whole service) that was billed to $payer (null: anyone) in twelve months up to
-- $as_of, that has a usual price, or that $search names: a unit's Medicare amount, and what primary payers usually allowed for
-- it (from 20 lines on).
with
  line as (
    select
      l.claim_id, l.line_no, l.code,
      coalesce(list_filter([l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4], m -> m in ('26', 'TC'))[1], '') as modifier,
      greatest(1, coalesce(l.units, 1)) as units
    from service_line as l
    join claim as c using (claim_id)
    where l.line_no > 0 and l.code is not null and not c.is_before_history
      and ($payer is null or c.payer = $payer)
      and coalesce(l.service_on, c.service_on) between cast($as_of as DATE) - interval 12 month and cast($as_of as DATE)
  ),
  billed as (select code, modifier, count(*) as lines from line group by all),
  -- As allowed_norm learns them, of kind `code`, for the newest month that has norms; of all payers together where none is asked for.
  month as (select max(month_on) as month_on from norm_month where month_on <= cast($as_of as DATE)),
  price as (
    select a.code, coalesce(a.modifier, '') as modifier, a.unit_cents, count(*) as lines
    from line_allowed as a
    cross join month as m
    where a.unit_cents is not null and not a.is_second and ($payer is null or a.payer = $payer)
      and a.from_on >= m.month_on - interval 12 month and a.from_on < m.month_on and date_trunc('month', a.to_on) >= m.month_on
    group by all
  ),
  ranked as (
    select
      *,
      sum(lines) over (partition by code, modifier) as n,
      sum(lines) over (partition by code, modifier order by unit_cents rows unbounded preceding) as lines_below
    from price
  ),
  allowed as (
    select
      code, modifier, n,
      case when max(lines) * 2 > n then arg_max(unit_cents, lines) else min(unit_cents) filter (lines_below * 2 >= n) end as usual_cents,
      min(unit_cents) filter (lines_below * 10 >= n) as low_cents,
      min(unit_cents) filter (lines_below * 10 >= n * 9) as high_cents
    from ranked
    group by code, modifier, n
  ),
  medicare as (
    select code, coalesce(modifier, '') as modifier, non_facility_cents, facility_cents, source
    from medicare_fee
    qualify row_number() over (partition by code, modifier order by from_on desc) = 1
  ),
  asked as (
    select code, modifier from billed
    union
    select code, modifier from allowed where n >= 20 and modifier in ('', '26', 'TC')
    union
    select code, modifier from medicare where starts_with(code, upper($search))
  )
select
  k.code::VARCHAR as code,
  k.modifier::VARCHAR as modifier,
  f.title::VARCHAR as family,
  coalesce(b.lines, 0)::INTEGER as lines,
  m.non_facility_cents::BIGINT as medicare_cents,
  m.facility_cents::BIGINT as medicare_facility_cents,
  m.source::VARCHAR as medicare_source,
  case when a.n >= 20 then a.usual_cents end::BIGINT as usual_cents,
  case when a.n >= 20 then a.low_cents end::BIGINT as low_cents,
  case when a.n >= 20 then a.high_cents end::BIGINT as high_cents,
  coalesce(a.n, 0)::INTEGER as usual_n
from asked as k
left join billed as b using (code, modifier)
left join allowed as a using (code, modifier)
left join medicare as m using (code, modifier)
left join cpt_code as c on c.code = k.code
left join cpt_family as f using (family)
where $search is null or starts_with(k.code, upper($search)) or contains(lower(f.title), lower($search))
order by lines desc, k.code, k.modifier
