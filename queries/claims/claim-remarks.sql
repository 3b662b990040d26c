-- Grain: one remark code of an adjudication of the claim (line 0: of the whole claim), with our words for it.
with
  said as (
    select ca.adjudication_id, ca.rank
    from claim_adjudication as ca
    where ca.claim_id = $claim_id and (ca.spoken_on is null or ca.spoken_on <= cast($as_of as DATE))
  ),
  line_of as (
    select adjudication_id, adjudication_line_no, min(line_no) as line_no
    from adjudication_share
    where claim_id = $claim_id and adjudication_line_no is not null
    group by adjudication_id, adjudication_line_no
  ),
  remark as (
    select s.rank, s.adjudication_id, 0 as adjudication_line_no, unnest(a.remark_codes) as rarc
    from said as s join adjudication as a using (adjudication_id)
    union all
    select s.rank, s.adjudication_id, l.line_no, unnest(l.remark_codes)
    from said as s join adjudication_line as l using (adjudication_id)
  )
select distinct
  m.rank::BIGINT as rank,
  m.adjudication_id::VARCHAR as adjudication_id,
  coalesce(l.line_no, 0)::INTEGER as line_no,
  m.rarc::VARCHAR as rarc,
  r.title::VARCHAR as title,
  r.effect::VARCHAR as effect,
  r.root_cause::VARCHAR as root_cause,
  c.action::VARCHAR as action
from remark as m
left join line_of as l on l.adjudication_id = m.adjudication_id and l.adjudication_line_no = m.adjudication_line_no
left join rarc as r on r.rarc = m.rarc
left join root_cause as c on c.root_cause = r.root_cause
order by rank, line_no, rarc
