-- Grain: one practice: since when its history is complete, and what lies before it (DATA.md §2, History).
with
  counted as (
    select
      practice_id,
      count(*) filter (where not is_before_history) as claims,
      count(*) filter (where is_before_history) as before_claims,
      count(*) filter (where origin = 'remittance' and not is_before_history) as remittance_claims,
      min(service_on) filter (where not is_before_history) as first_service_on,
      max(service_on) as last_service_on
    from claim
    group by practice_id
  ),
  before_cash as (
    select c.practice_id, sum(a.paid_cents) as paid_cents
    from claim as c
    join claim_adjudication as ca using (claim_id)
    join adjudication as a using (adjudication_id)
    where c.is_before_history and ca.spoken_on <= cast($as_of as DATE)
    group by c.practice_id
  )
select
  p.practice_id::VARCHAR as practice_npi,
  p.name::VARCHAR as practice,
  p.history_from::DATE as history_from,
  (p.history_from + 90)::DATE as complete_from,
  coalesce(n.claims, 0)::INTEGER as claims,
  n.first_service_on::DATE as first_service_on,
  n.last_service_on::DATE as last_service_on,
  coalesce(n.remittance_claims, 0)::INTEGER as remittance_claims,
  coalesce(n.before_claims, 0)::INTEGER as before_claims,
  coalesce(b.paid_cents, 0)::BIGINT as before_paid_cents
from practice as p
left join counted as n using (practice_id)
left join before_cash as b using (practice_id)
order by claims desc, practice
