-- Grain: one service line of an adjudication of the claim, up to $as_of, as the remittance says it: the code it judged, what it
-- allowed and paid. Line 0: what a CLP says of the claim without any SVC. Amounts are the file's own, not the ledger's.
with
  said as (
    select ca.adjudication_id, ca.rank, a.charge_cents, a.paid_cents, a.allowed_cents, a.segment_no
    from claim_adjudication as ca
    join adjudication as a using (adjudication_id)
    where ca.claim_id = $claim_id and ca.spoken_on <= cast($as_of as DATE)
  ),
  line_of as (
    select adjudication_id, adjudication_line_no, min(line_no) as line_no
    from adjudication_share
    where claim_id = $claim_id and adjudication_line_no is not null
    group by adjudication_id, adjudication_line_no
  ),
  told as (
    select
      s.rank, s.adjudication_id, l.line_no as adjudication_line_no, coalesce(o.line_no, 0) as line_no, l.code,
      concat_ws(' ', l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4) as modifiers,
      l.submitted_code, l.units, l.service_on, l.charge_cents, l.allowed_cents, l.paid_cents, l.segment_no
    from said as s
    join adjudication_line as l using (adjudication_id)
    left join line_of as o on o.adjudication_id = l.adjudication_id and o.adjudication_line_no = l.line_no
    union all
    select s.rank, s.adjudication_id, 0, 0, null, null, null, null, null, s.charge_cents, s.allowed_cents, s.paid_cents,
      s.segment_no
    from said as s
    where not exists (select 1 from adjudication_line as l where l.adjudication_id = s.adjudication_id)
  )
select
  adjudication_id::VARCHAR as adjudication_id,
  adjudication_line_no::INTEGER as adjudication_line_no,
  line_no::INTEGER as line_no,
  code::VARCHAR as code,
  nullif(modifiers, '')::VARCHAR as modifiers,
  submitted_code::VARCHAR as submitted_code,
  units::DOUBLE as units,
  service_on::DATE as service_on,
  charge_cents::BIGINT as charge_cents,
  allowed_cents::BIGINT as allowed_cents,
  paid_cents::BIGINT as paid_cents,
  segment_no::INTEGER as segment_no
from told
order by rank, adjudication_line_no
