-- Grain: month of the period × root cause. Episodes by the day they opened. Excludes: expected denials.
with /* filters */
monthly as (
  select
    strftime(opened_on, '%Y-%m') as month, root_cause,
    count(distinct claim_id) as claims,
    sum(denied_cents) as denied_cents,
    sum(recovered_cents) as recovered_cents
  from episode_scope
  where opened_on between $from::date and $to::date
  group by all
)
select
  m.month::varchar as month,
  m.root_cause::varchar as root_cause,
  coalesce(r.title, 'Cause not known')::varchar as title,
  m.claims::integer as claims,
  m.denied_cents::bigint as denied_cents,
  m.recovered_cents::bigint as recovered_cents
from monthly m
left join root_cause r using (root_cause)
order by m.month, m.denied_cents desc, m.root_cause
