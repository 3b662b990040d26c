-- Grain: one claim of $claim_ids, with what its payer said after $since: what came back of an appeal, as far as files tell.
-- Lines: denial episodes in force on $since, and how many of them were overturned after it, up to $as_of.
-- Paid: that payer's payments posted after $since. Said: its last live word after $since.
with
  asked as (select unnest(cast($claim_ids as VARCHAR[])) as claim_id),
  denied as (
    select
      d.claim_id,
      count(*) as lines,
      count(*) filter (where d.overturned_on > cast($since as DATE) and d.overturned_on <= cast($as_of as DATE)) as overturned
    from denial as d
    semi join asked using (claim_id)
    where d.payer = $payer and d.opened_on <= cast($since as DATE)
      and (d.closed_on is null or d.closed_on > cast($since as DATE))
      and not d.is_duplicate and not d.patient_owes
    group by d.claim_id
  ),
  heard as (
    select claim_id, max(spoken_on) as said_on
    from claim_adjudication
    semi join asked using (claim_id)
    where payer = $payer and kind in ('word', 'repeat')
      and spoken_on > cast($since as DATE) and spoken_on <= cast($as_of as DATE)
    group by claim_id
  ),
  posted as (
    select claim_id, sum(amount_cents) as paid_cents
    from ledger_entry
    semi join asked using (claim_id)
    where payer = $payer and kind = 'payer_payment'
      and posted_on > cast($since as DATE) and posted_on <= cast($as_of as DATE)
    group by claim_id
  )
select
  a.claim_id::VARCHAR as claim_id,
  coalesce(d.lines, 0)::INTEGER as lines,
  coalesce(d.overturned, 0)::INTEGER as overturned,
  h.said_on::DATE as said_on,
  coalesce(p.paid_cents, 0)::BIGINT as paid_cents
from asked as a
left join denied as d using (claim_id)
left join heard as h using (claim_id)
left join posted as p using (claim_id)
order by claim_id
