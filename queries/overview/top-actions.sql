-- Grain: one thing to do; the largest twelve by worth. Worth: denials still open × the share that its root cause usually
-- brings back; rejections never sent again and claims unanswered after 90 days: what insurance owes.
-- Excludes: expected denials and denials that the patient owes. Source: etl/reference/root-cause.csv (planning shares).
with /* filters */
standing as (
  select claim_id, status
  from claim_status
  where from_on <= $as_of::date and $as_of::date < to_on
),
denied as (
  select
    'denial' as kind, e.payer, e.root_cause, e.code,
    count(distinct e.claim_id) as claims,
    sum(e.denied_cents) as open_cents,
    sum(e.denied_cents * coalesce(r.recovery_rate, 0)) as worth_cents,
    any_value(r.title) as cause,
    any_value(r.action) as action,
    any_value(r.owner) as owner
  from episode_scope e
  left join root_cause r using (root_cause)
  where (e.closed_on is null or e.closed_on > $as_of::date) and not e.patient_owes and not e.is_duplicate
  group by all
),
waiting as (
  select
    case s.status when 'rejected' then 'rejection' else 'unanswered' end as kind,
    b.payer, null as root_cause, null as code,
    count(distinct b.claim_id) as claims,
    sum(b.open_cents) as open_cents,
    sum(b.open_cents) as worth_cents,
    null as cause,
    case s.status
      when 'rejected' then 'Correct what the front end refused and send them again'
      else 'Ask the payer where they are; send again if they never arrived'
    end as action,
    'billing' as owner
  from open_balance b
  join standing s using (claim_id)
  where b.party = 'insurance' and b.open_cents > 0
    and (s.status = 'rejected' or (s.status = 'waiting' and b.bucket in ('91-120', '121+')))
  group by all
)
select
  kind::varchar as kind,
  payer::varchar as payer,
  root_cause::varchar as root_cause,
  code::varchar as code,
  cause::varchar as cause,
  action::varchar as action,
  owner::varchar as owner,
  claims::integer as claims,
  open_cents::bigint as open_cents,
  round(worth_cents)::bigint as worth_cents
from (from denied union all by name from waiting)
where worth_cents > 0
order by worth_cents desc, kind, payer, code
limit 12
