-- Grain: root cause of denial episodes opened in the period, and one row `total` (distinct claims). Open: not answered by a
-- later word at $as_of, and at most what insurance still owes on the claim (a denial written off is no longer open).
-- Recoverable: open × the share that the cause usually brings back.
-- Excludes: expected denials. Source: DATA.md, denials; etl/reference/root-cause.csv.
with /* filters */
owed as (
  select claim_id, greatest(0, sum(open_cents)) as cents
  from open_balance
  where party = 'insurance'
  group by claim_id
),
unanswered as (
  select
    claim_id, line_no, payer, opened_on,
    denied_cents - recovered_cents as cents,
    sum(denied_cents - recovered_cents) over (partition by claim_id) as claim_cents
  from episode_scope
  where (closed_on is null or closed_on > $as_of::date) and not is_duplicate and not patient_owes
),
episode as (
  select
    e.*,
    coalesce(u.cents * least(1, o.cents / nullif(u.claim_cents, 0)), 0) as open_cents,
    coalesce(r.recovery_rate, 0) as recovery_rate
  from episode_scope e
  left join unanswered u using (claim_id, line_no, payer, opened_on)
  left join owed o using (claim_id)
  left join root_cause r using (root_cause)
  where e.opened_on between $from::date and $to::date
),
cause as (
  select
    case when grouping(root_cause) = 1 then 'total' else root_cause end as root_cause,
    count(distinct claim_id) as claims,
    count(distinct (claim_id, line_no)) as lines,
    sum(denied_cents) as denied_cents,
    sum(recovered_cents) as recovered_cents,
    sum(open_cents) as open_cents,
    sum(open_cents * recovery_rate) as recoverable_cents
  from episode
  group by grouping sets ((root_cause), ())
)
select
  c.root_cause::varchar as root_cause,
  coalesce(r.title, case c.root_cause when 'total' then 'All causes' else 'Cause not known' end)::varchar as title,
  r.owner::varchar as owner,
  r.prevention::varchar as prevention,
  c.claims::integer as claims,
  c.lines::integer as lines,
  coalesce(c.denied_cents, 0)::bigint as denied_cents,
  coalesce(c.recovered_cents, 0)::bigint as recovered_cents,
  round(coalesce(c.open_cents, 0))::bigint as open_cents,
  round(coalesce(c.recoverable_cents, 0))::bigint as recoverable_cents
from cause c
left join root_cause r using (root_cause)
order by (c.root_cause = 'total') desc, c.denied_cents desc, c.root_cause
