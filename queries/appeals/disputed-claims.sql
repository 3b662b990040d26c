-- Grain: one claim of $claim_ids and one payer with whom there is something to dispute on $as_of: denials in force that are ours
-- to fight, or lines allowed too little.
with
  asked as (select distinct unnest(cast($claim_ids as VARCHAR[])) as claim_id),
  disputed as (
    select claim_id, payer, denied_cents as cents
    from denial
    where opened_on <= cast($as_of as DATE) and (closed_on is null or closed_on > cast($as_of as DATE))
      and not is_duplicate and not patient_owes
    union all
    select claim_id, payer, expected_cents - allowed_cents
    from line_underpayment
    where from_on <= cast($as_of as DATE) and cast($as_of as DATE) < to_on
  )
select
  d.claim_id::VARCHAR as claim_id,
  d.payer::VARCHAR as payer,
  sum(d.cents)::BIGINT as disputed_cents
from disputed as d
semi join asked using (claim_id)
group by d.claim_id, d.payer
order by d.claim_id, d.payer
