-- Grain: code × component (26, TC or the whole service) that was billed to $payer (null: anyone) in twelve months up to
-- $as_of, or that $search names: a unit's Medicare amount, and the median unit amount that primary payers allowed in full.
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
  allowed as (
    select
      l.code, l.modifier,
      median(coalesce(s.allowed_cents, s.paid_cents + s.patient_cents) / l.units) as median_cents,
      count(*) as n
    from line as l
    join adjudication_share as s using (claim_id, line_no)
    join claim_adjudication as a using (adjudication_id, claim_id)
    where a.kind = 'word' and a.undone_on is null and a.sequence = 1 and a.spoken_on <= cast($as_of as DATE)
      and ($payer is null or a.payer = $payer)
      and not s.is_denied and not s.is_partly_denied and s.paid_cents + s.patient_cents > 0
    group by all
  ),
  medicare as (
    select code, coalesce(modifier, '') as modifier, non_facility_cents, facility_cents, source
    from medicare_fee
    qualify row_number() over (partition by code, modifier order by from_on desc) = 1
  ),
  asked as (
    select code, modifier from billed
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
  round(a.median_cents)::BIGINT as median_cents,
  coalesce(a.n, 0)::INTEGER as median_n
from asked as k
left join billed as b using (code, modifier)
left join allowed as a using (code, modifier)
left join medicare as m using (code, modifier)
left join cpt_code as c on c.code = k.code
left join cpt_family as f using (family)
where $search is null or starts_with(k.code, upper($search)) or contains(lower(f.title), lower($search))
order by lines desc, k.code, k.modifier
