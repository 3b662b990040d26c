-- Grain: one payer whose 835s were ever loaded, as of $as_of: when the last one was paid, how often they usually come, and
-- whether it is silent for unusually long. Days: payment dates of remittances that speak of claims. `usual_days`: median
-- gap between two such days over the 180 days before the last one, where there are at least three gaps. Overdue: more
-- than 3 × usual and more than 5 days without one, and money open with it. Overdue ones first, by that money.
with
  answered as (
    select distinct payer, spoken_on
    from claim_adjudication
    where origin = '835' and spoken_on <= cast($as_of as DATE)
  ),
  gaps as (
    select
      payer,
      spoken_on,
      spoken_on - lag(spoken_on) over (partition by payer order by spoken_on) as gap,
      max(spoken_on) over (partition by payer) as last_on
    from answered
  ),
  rhythm as (
    select
      payer,
      max(last_on) as last_on,
      count(gap) filter (where spoken_on > last_on - 180) as gaps,
      median(gap) filter (where spoken_on > last_on - 180) as usual
    from gaps
    group by payer
  ),
  owed as (
    select payer, sum(open_cents) as open_cents
    from balance
    where party = 'insurance' and from_on <= cast($as_of as DATE) and cast($as_of as DATE) < to_on
    group by payer
  ),
  silence as (
    select
      r.payer,
      r.last_on,
      cast($as_of as DATE) - r.last_on as days_since,
      if(r.gaps >= 3, r.usual, null) as usual,
      coalesce(o.open_cents, 0) as open_cents
    from rhythm as r
    left join owed as o on o.payer = r.payer
  )
select
  payer::VARCHAR as payer,
  last_on::DATE as last_835_on,
  days_since::INTEGER as days_since,
  usual::DOUBLE as usual_days,
  open_cents::BIGINT as open_cents,
  coalesce(days_since > 3 * usual and days_since > 5 and open_cents > 0, false)::BOOLEAN as is_overdue
from silence
order by is_overdue desc, if(is_overdue, open_cents, 0) desc, days_since desc, payer
