-- Grain: one thing to do; the largest twelve by worth. Worth: denied money that insurance still owes × the share that its
-- root cause usually brings back; rejections never sent again and claims unanswered after 90 days: what insurance owes.
-- Excludes: expected denials, and those that the patient owes. Source: etl/reference/root-cause.csv (planning shares).
with /* filters */
standing as (
  select claim_id, status
  from claim_status
  where from_on <= $as_of::date and $as_of::date < to_on and status in ('rejected', 'waiting')
),
owed as (
  select claim_id, sum(open_cents) as cents
  from open_balance
  where party = 'insurance' and bucket <> 'credit'
  group by claim_id
  having sum(open_cents) > 0
),
unanswered as (
  select
    claim_id, payer, root_cause, code,
    sum(denied_cents - recovered_cents) as cents,
    sum(sum(denied_cents - recovered_cents)) over (partition by claim_id) as claim_cents
  from episode_scope
  where (closed_on is null or closed_on > $as_of::date) and not patient_owes and not is_duplicate
  group by claim_id, payer, root_cause, code
),
denied as (
  select
    'denial' as kind, u.payer, u.root_cause, u.code,
    count(*) as claims,
    sum(o.cents) as open_cents,
    sum(u.cents * least(1, o.cents / nullif(u.claim_cents, 0)) * coalesce(r.recovery_rate, 0)) as worth_cents,
    any_value(r.title) as cause,
    any_value(r.action) as action,
    any_value(r.owner) as owner
  from unanswered u
  join owed o using (claim_id)
  left join root_cause r using (root_cause)
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
