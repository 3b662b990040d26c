-- Grain: one kind of input that a month's figures rest on (837P, 277CA, 835, transactions), there or not: what of the period
-- $from to $to was told. `usual_days`: median gap between two days told over the 180 days before the last one, where there
-- are at least three gaps. Silent: told before, but either not at all in the period, or at its end for more than three of
-- those gaps and more than 5 days. Source of the definition: payer-freshness, for a kind of file.
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
  )
select
  k.kind::VARCHAR as kind,
  coalesce(r.days, 0)::INTEGER as days,
  r.last_on::DATE as last_on,
  if(r.gaps >= 3, r.usual, null)::DOUBLE as usual_days,
  coalesce(
    r.days = 0 or (r.gaps >= 3 and cast($to as DATE) - r.last_on > greatest(3 * r.usual, 5)),
    false
  )::BOOLEAN as is_silent
from kinds as k
left join rhythm as r using (kind)
order by k.position
