-- Grain: one group/CARC/amount of an adjudication of the claim, with our words for it and the line it fell on.
-- Words told by the next payer's bill (origin cob) bring the adjustments of that bill's 2320 and 2430 loops.
-- `line_no` is the claim's line (0: claim level); every adjustment of the remittances is here, none is summed away.
with
  said as (
    select ca.adjudication_id, ca.rank, ca.origin, ca.payer
    from claim_adjudication as ca
    where ca.claim_id = $claim_id and (ca.spoken_on is null or ca.spoken_on <= cast($as_of as DATE))
  ),
  line_of as (
    select adjudication_id, adjudication_line_no, min(line_no) as line_no
    from adjudication_share
    where claim_id = $claim_id and adjudication_line_no is not null
    group by adjudication_id, adjudication_line_no
  ),
  bill as (
    select arg_max(cs.submission_id, cs.position) as submission_id
    from claim_submission as cs
    where cs.claim_id = $claim_id and cs.sequence > 1
  ),
  adjusted as (
    select s.rank, j.adjudication_id, coalesce(l.line_no, 0) as line_no, j.line_no as adjudication_line_no,
      j.position, j.group_code, j.carc, j.amount_cents, a.file_id, j.segment_no
    from said as s
    join adjustment as j using (adjudication_id)
    join adjudication as a using (adjudication_id)
    left join line_of as l on l.adjudication_id = j.adjudication_id and l.adjudication_line_no = j.line_no
    union all
    select s.rank, s.adjudication_id, j.line_no, j.line_no, j.position, j.group_code, j.carc, j.amount_cents,
      b.file_id, j.segment_no
    from said as s
    join bill on true
    join submission_payer_adjustment as j on j.submission_id = bill.submission_id
    join submission as b on b.submission_id = bill.submission_id
    join payer_name as n on n.kind = 'id' and n.alias = upper(j.payer_code) and n.payer = s.payer
    where s.origin = 'cob'
  )
select
  j.adjudication_id::VARCHAR as adjudication_id,
  j.line_no::INTEGER as line_no,
  j.adjudication_line_no::INTEGER as adjudication_line_no,
  j.position::INTEGER as position,
  j.group_code::VARCHAR as group_code,
  j.carc::VARCHAR as carc,
  j.amount_cents::BIGINT as amount_cents,
  c.class::VARCHAR as class,
  c.title::VARCHAR as title,
  c.action::VARCHAR as action,
  c.root_cause::VARCHAR as root_cause,
  j.file_id::VARCHAR as file_id,
  j.segment_no::INTEGER as segment_no
from adjusted as j
left join carc as c on c.carc = j.carc
order by j.rank, j.position
