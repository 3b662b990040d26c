-- Grain: payer that denied × root cause. Episodes opened in the period; open: as in denial-causes.
-- Excludes: expected denials; claims before history. Source: DATA.md, denials.
with /* filters */
cause as (
  select
    payer, root_cause,
    count(distinct claim_id) as claims,
    sum(denied_cents) as denied_cents,
    sum(recovered_cents) as recovered_cents,
    sum(open_cents) as open_cents
  from period_episode
  group by all
)
select
  c.payer::varchar as payer,
  c.root_cause::varchar as root_cause,
  coalesce(r.title, 'Cause not known')::varchar as title,
  c.claims::integer as claims,
  c.denied_cents::bigint as denied_cents,
  c.recovered_cents::bigint as recovered_cents,
  round(c.open_cents)::bigint as open_cents
from cause c
left join root_cause r using (root_cause)
order by c.denied_cents desc, c.payer, c.root_cause
