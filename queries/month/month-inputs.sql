-- Grain: one kind of input that a month's figures rest on (837P, 277CA, 835, transactions), there or not: what of the period
-- $from to $to was told. `usual_days`: median gap between two days told over the 180 days before the last one, where there
-- are at least three gaps. A hole: days of the period without any, for more than three of those gaps and more than 5 days;
-- `gap_from` and `gap_to` are its first and last day within the period (the longest one). Silent: told before, but with a
-- hole, or not at all in the period. Source of the definition: payer-freshness, for a kind of file.
with
  kinds as (
    select unnest(['837P', '277CA', '835', 'transactions']) as kind, unnest([1, 2, 3, 4]) as position
  ),
  told as (
    select '837P' as kind, submitted_on as told_on from submission
    union select '277CA', acknowledged_on from acknowledgement where kind = '277CA'
    union select '835', paid_on from remittance
    union select 'transactions', posted_on from transaction_posting
  ),
  gaps as (
    select
      kind,
      told_on,
      told_on - lag(told_on) over (partition by kind order by told_on) as gap,
      max(told_on) over (partition by kind) as last_on
    from told
    where told_on <= cast($to as DATE)
  ),
  rhythm as (
    select
      kind,
      max(last_on) as last_on,
      count(*) filter (where told_on >= cast($from as DATE)) as days,
      count(gap) filter (where told_on > last_on - 180) as gaps,
      median(gap) filter (where told_on > last_on - 180) as usual
    from gaps
    group by kind
  ),
  hole as (
    select kind, greatest(told_on - gap::INTEGER + 1, cast($from as DATE)) as from_on, told_on - 1 as to_on, gap
    from gaps
    where told_on >= cast($from as DATE)
    union all
    select kind, greatest(last_on + 1, cast($from as DATE)), cast($to as DATE), cast($to as DATE) - last_on
    from rhythm
  ),
  longest as (
    select h.kind, max_by(h.from_on, h.gap) as from_on, max_by(h.to_on, h.gap) as to_on
    from hole as h
    join rhythm as r using (kind)
    where r.gaps >= 3 and h.gap > greatest(3 * r.usual, 5) and h.from_on <= h.to_on
    group by h.kind
  )
select
  k.kind::VARCHAR as kind,
  coalesce(r.days, 0)::INTEGER as days,
  r.last_on::DATE as last_on,
  if(r.gaps >= 3, r.usual, null)::DOUBLE as usual_days,
  l.from_on::DATE as gap_from,
  l.to_on::DATE as gap_to,
  coalesce(r.days = 0 or l.from_on is not null, false)::BOOLEAN as is_silent
from kinds as k
left join rhythm as r using (kind)
left join longest as l using (kind)
order by k.position
