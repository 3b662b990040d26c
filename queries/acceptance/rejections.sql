-- Grain: who rejected × category × status code, of submissions sent in the period. Resent: a later submission of the claim.
-- Excludes: claims before history. Source: STC01 of 277CA, AK5/IK5 of 999, rejection rows of exports.
with /* filters */
rejected as (
  select
    s.claim_id, s.rejected_by, s.rejected_on,
    coalesce(s.reject_category, '?') as category,
    s.reject_status as status,
    c.charge_cents,
    exists (
      from claim_submission later
      where later.claim_id = s.claim_id and later.position > s.position and later.submitted_on <= $as_of::date
    ) as is_resent
  from claim_submission s
  semi join claim_scope using (claim_id)
  join claim c using (claim_id)
  where s.rejected_on <= $as_of::date and s.submitted_on between $from::date and $to::date
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
