-- Grain: one payer claims were submitted to (or that answered), as of $as_of: are its remittances loaded at all?
-- Answered: claims of whose submissions to that payer any 835 spoke by then. "No remittances loaded": claims submitted,
-- and no 835 within 60 days before $as_of.
with
  submitted as (
    select payer, claim_id, min(submitted_on) as first_on, max(submitted_on) as last_on
    from claim_submission
    where submitted_on <= cast($as_of as DATE)
    group by payer, claim_id
  ),
  answered as (
    select payer, claim_id, min(spoken_on) as first_on, max(spoken_on) as last_on
    from claim_adjudication
    where origin = '835' and spoken_on <= cast($as_of as DATE)
    group by payer, claim_id
  ),
  per_payer as (
    select
      s.payer,
      count(*) as claims,
      count(a.claim_id) as answered,
      count(*) filter (where s.first_on <= cast($as_of as DATE) - 60) as due,
      count(a.claim_id) filter (where s.first_on <= cast($as_of as DATE) - 60) as due_answered,
      max(s.last_on) as last_submitted_on
    from submitted as s
    left join answered as a on a.payer = s.payer and a.claim_id = s.claim_id
    group by s.payer
  ),
  heard as (
    select payer, count(*) as claims, max(last_on) as last_835_on from answered group by payer
  ),
  owed as (
    select payer, sum(open_cents) as open_cents
    from balance
    where party = 'insurance' and from_on <= cast($as_of as DATE) and cast($as_of as DATE) < to_on
    group by payer
  )
select
  coalesce(p.payer, h.payer)::VARCHAR as payer,
  y.class::VARCHAR as payer_class,
  coalesce(p.claims, 0)::INTEGER as claims,
  coalesce(p.answered, 0)::INTEGER as answered,
  (p.answered / nullif(p.claims, 0))::DOUBLE as answered_rate,
  coalesce(p.due, 0)::INTEGER as due,
  (p.due_answered / nullif(p.due, 0))::DOUBLE as answered_after_60_days_rate,
  p.last_submitted_on::DATE as last_submitted_on,
  h.last_835_on::DATE as last_835_on,
  (cast($as_of as DATE) - h.last_835_on)::INTEGER as days_since_835,
  coalesce(o.open_cents, 0)::BIGINT as open_cents,
  case
    when p.claims > 0 and (h.last_835_on is null or h.last_835_on < cast($as_of as DATE) - 60)
      then 'no remittances loaded'
    when p.claims is null then 'no claims loaded'
    else 'current'
  end::VARCHAR as coverage
from per_payer as p
full join heard as h on h.payer = p.payer
left join payer as y on y.payer = coalesce(p.payer, h.payer)
left join owed as o on o.payer = coalesce(p.payer, h.payer)
order by coverage = 'current', claims desc, payer
