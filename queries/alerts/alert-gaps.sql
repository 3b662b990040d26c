-- Grain: practice × kind × payer: days since something came or went, beside its own year. Kinds: `remitted`, the last 835 of a
-- payer (empty: of anyone) up to $as_of; `sent`, the first submissions of the 7 days up to $as_of (`sent`), beside the median
-- of the 52 weeks before (`usual_sent`) and its spread (1.4826 × median absolute deviation). `usual_days`, `longest_days`: median and
-- longest gap between two days with an 835 in the year before the last one; `gaps`: how many. `told_on`: the last day that
-- any other file tells of, by which one sees that files are being loaded. Money: open with the payer. Excludes: payers without 835s.
with
  answered as (
    select c.practice_id, a.payer, a.spoken_on
    from claim_adjudication as a
    join claim as c using (claim_id)
    where a.origin = '835' and a.spoken_on <= cast($as_of as DATE)
  ),
  spoken as (
    select distinct practice_id, payer, spoken_on from answered
    union
    select distinct practice_id, '', spoken_on from answered
  ),
  gaps as (
    select
      practice_id, payer, spoken_on,
      spoken_on - lag(spoken_on) over (partition by practice_id, payer order by spoken_on) as gap,
      max(spoken_on) over (partition by practice_id, payer) as last_on
    from spoken
  ),
  rhythm as (
    select
      practice_id, payer, max(last_on) as last_on, count(gap) as gaps, median(gap) as usual, max(gap) as longest
    from gaps
    where spoken_on > last_on - 365
    group by practice_id, payer
  ),
  owed as (
    select practice_id, payer, sum(open_cents) as open_cents, count(distinct claim_id) as claims
    from balance
    where party = 'insurance' and open_cents > 0 and from_on <= cast($as_of as DATE) and cast($as_of as DATE) < to_on
    group by grouping sets ((practice_id, payer), (practice_id))
  ),
  posted as (
    select practice_id, max(posted_on) as told_on from claim_day where posted_on <= cast($as_of as DATE) group by practice_id
  ),
  first_sent as (
    select practice_id, sub1_on, floor((cast($as_of as DATE) - sub1_on) / 7)::integer as week_no
    from claim_progress
    where from_on <= cast($as_of as DATE) and cast($as_of as DATE) < to_on and sub1_on <= cast($as_of as DATE)
  ),
  weekly as (
    select g.practice_id, g.week_no, count(f.practice_id) as claims
    from (
      select practice_id, unnest(range(0, least(53, max(week_no))))::integer as week_no from first_sent group by practice_id
    ) as g
    left join first_sent as f on f.practice_id = g.practice_id and f.week_no = g.week_no
    group by g.practice_id, g.week_no
  ),
  sent as (
    select
      practice_id,
      sum(claims) filter (week_no = 0) as lately,
      median(claims) filter (week_no > 0) as usual,
      1.4826 * mad(claims) filter (week_no > 0) as spread,
      count(*) filter (week_no > 0) as weeks
    from weekly
    group by practice_id
  ),
  last_sent as (
    select practice_id, max(sub1_on) as last_on from first_sent group by practice_id
  )
select
  r.practice_id::VARCHAR as practice_id,
  'remitted'::VARCHAR as kind,
  nullif(r.payer, '')::VARCHAR as payer,
  r.last_on::DATE as last_on,
  (cast($as_of as DATE) - r.last_on)::INTEGER as days_since,
  r.gaps::INTEGER as gaps,
  r.usual::DOUBLE as usual_days,
  r.longest::INTEGER as longest_days,
  null::INTEGER as sent,
  null::DOUBLE as usual_sent,
  null::DOUBLE as spread,
  p.told_on::DATE as told_on,
  coalesce(o.claims, 0)::INTEGER as claims,
  coalesce(o.open_cents, 0)::BIGINT as money_cents
from rhythm as r
left join owed as o on o.practice_id = r.practice_id and coalesce(o.payer, '') = r.payer
left join posted as p on p.practice_id = r.practice_id
union all
select
  s.practice_id, 'sent', null, l.last_on, (cast($as_of as DATE) - l.last_on)::INTEGER, s.weeks::INTEGER, null, null,
  s.lately::INTEGER, s.usual::DOUBLE, s.spread::DOUBLE, p.told_on, s.lately::INTEGER, 0
from sent as s
join last_sent as l using (practice_id)
left join posted as p using (practice_id)
order by practice_id, kind, payer nulls first
