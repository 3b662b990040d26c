-- Grain: queue of the worklist on $as_of, and one row for all of them. The same claims as the worklist, each in its most pressing
-- queue, by what people did (follow_up). Worth: money that can come back × its chance.
with /* filters */
queued as (
  select
    queue, item_key, at_stake_cents, expected_cents, chance, is_asked, is_resting,
    not is_resting and coalesce(assignee_id = $person_id::varchar, false) as is_mine,
    not is_resting and assignee_id is null as is_unassigned,
    not is_resting and coalesce(assignee_id <> $person_id::varchar, false) as is_of_others
  from chosen_claim
)
select
  queue::varchar as queue,
  count(distinct item_key) filter (is_asked)::integer as items,
  count(*) filter (is_asked)::integer as claims,
  coalesce(sum(at_stake_cents) filter (is_asked), 0)::bigint as at_stake_cents,
  coalesce(sum(expected_cents) filter (is_asked), 0)::bigint as expected_cents,
  round(coalesce(sum(expected_cents * chance) filter (is_asked), 0))::bigint as worth_cents,
  count(*) filter (not is_resting)::integer as all_claims,
  count(*) filter (is_mine)::integer as mine,
  count(*) filter (is_unassigned)::integer as unassigned,
  count(*) filter (is_of_others)::integer as others,
  count(*) filter (is_resting)::integer as resting
from queued
group by grouping sets ((queue), ())
order by queue nulls first
