-- Grain: who rejected × category × status code, of submissions sent in the period. Resent: a later submission of the claim.
-- Excludes: claims before history. Source: STC01 of 277CA, AK5/IK5 of 999, rejection rows of exports.
with /* filters */
refused as materialized (
  select
    claim_id, position, rejected_by, rejected_on,
    coalesce(reject_category, '?') as category,
    reject_status as status
  from claim_submission
  where rejected_on <= $as_of::date and submitted_on between $from::date and $to::date
),
sent as (
  select claim_id, max(position) as position
  from claim_submission
  semi join refused using (claim_id)
  where submitted_on <= $as_of::date
  group by claim_id
),
charge as (
  select claim_id, charge_cents from charged_claim semi join refused using (claim_id)
),
rejected as (
  select
    r.claim_id, r.rejected_by, r.rejected_on, r.category, r.status, c.charge_cents,
    coalesce(s.position > r.position, false) as is_resent
  from refused r
  join charge c using (claim_id)
  left join sent s using (claim_id)
)
select
  coalesce(rejected_by, '?')::varchar as rejected_by,
  (category || coalesce(':' || status, ''))::varchar as code,
  count(distinct claim_id)::integer as claims,
  (count(distinct claim_id) filter (not is_resent))::integer as not_resent,
  sum(charge_cents)::bigint as charge_cents,
  min(rejected_on)::date as first_on,
  max(rejected_on)::date as last_on
from rejected
group by all
order by claims desc, rejected_by, code
