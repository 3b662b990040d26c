-- Grain: one payer as shown, as of $as_of: its class, what the rules would say, its claims and open money, its last 835.
-- Claims: those whose payer it is now; open: what stands with it as insurance, credits taken off, as everywhere; both of claims since the history.
with
  counted as (
    select payer, count(*) as claims
    from claim
    where not is_before_history and (first_submitted_on is null or first_submitted_on <= cast($as_of as DATE))
    group by payer
  ),
  owed as (
    select payer, sum(open_cents) as open_cents
    from balance
    where party = 'insurance' and from_on <= cast($as_of as DATE) and cast($as_of as DATE) < to_on
    group by payer
  ),
  heard as (
    select payer, max(spoken_on) as last_on
    from claim_adjudication
    where origin = '835' and spoken_on <= cast($as_of as DATE)
    group by payer
  )
select
  p.payer::VARCHAR as payer,
  p.class::VARCHAR as class,
  coalesce(p.rule_class, 'other')::VARCHAR as rule_class,
  p.rule_source::VARCHAR as rule_source,
  (s.class is not null)::BOOLEAN as is_class_set,
  p.is_capitated::BOOLEAN as is_capitated,
  coalesce(c.claims, 0)::INTEGER as claims,
  coalesce(o.open_cents, 0)::BIGINT as open_cents,
  h.last_on::DATE as last_remittance_on
from payer as p
left join payer_setting as s using (payer)
left join counted as c using (payer)
left join owed as o using (payer)
left join heard as h using (payer)
order by open_cents desc, claims desc, payer
