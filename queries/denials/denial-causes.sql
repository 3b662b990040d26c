-- Grain: root cause of denial episodes opened in the period, and one row `total` (distinct claims). Open: scope/period-episode.sql.
-- Recoverable: open × the share that the cause usually brings back.
-- Excludes: expected denials. Source: DATA.md, denials; etl/reference/root-cause.csv.
with /* filters */
cause as (
  select
    case when grouping(root_cause) = 1 then 'total' else root_cause end as root_cause,
    count(distinct claim_id) as claims,
    count(distinct (claim_id, line_no)) as lines,
    sum(denied_cents) as denied_cents,
    sum(recovered_cents) as recovered_cents,
    sum(open_cents) as open_cents,
    sum(open_cents * recovery_rate) as recoverable_cents
  from period_episode
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
