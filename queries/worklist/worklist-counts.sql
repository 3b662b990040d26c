-- Grain: queue of the worklist on $as_of. The same rows as the worklist, each in its most pressing queue.
-- Worth: money that can come back × its chance.
with /* filters */
chosen_queue as (
  select queue, claims, at_stake_cents, expected_cents, chance, priority from worklist_item
)
select
  queue::varchar as queue,
  count(*)::integer as items,
  sum(claims)::integer as claims,
  sum(at_stake_cents)::bigint as at_stake_cents,
  sum(expected_cents)::bigint as expected_cents,
  round(sum(expected_cents * chance))::bigint as worth_cents
from chosen_queue
group by queue
order by queue
