-- Grain: one row per project within reach that was made by $as_of. Money: sums over the claims that stand in it
-- (follow_up_member_figure). Minutes: those of each call for the project once, whatever became of its claims since, and what
-- single claims took beside. Excludes: claims beyond reach.
with /* filters */
claims as (
  select
    project_id,
    count(*) as claims,
    count(*) filter (is_open) as open_claims,
    sum(at_stake_cents) as at_stake_cents,
    sum(open_cents) as open_cents,
    sum(recovered_cents) as recovered_cents,
    sum(written_off_cents) as written_off_cents,
    sum(other_cents) as other_cents,
    sum(own_minutes) as own_minutes,
    min(next_on) filter (is_open) as next_on,
    list(distinct assignee_id) filter (is_open and assignee_id is not null) as assignee_ids
  from follow_up_member_figure
  group by project_id
),
calls as (
  select project_id, count(*) as contacts, count(minutes) as timed_contacts, sum(minutes) as minutes
  from (
    select project_id, batch_id, max(minutes) as minutes
    from follow_up
    where kind = 'contact' and project_id is not null and on_day <= $as_of::date
    group by project_id, batch_id
  )
  group by project_id
)
select
  p.project_id::varchar as project_id,
  p.name::varchar as name,
  p.payer::varchar as payer,
  p.root_cause::varchar as root_cause,
  p.owner_id::varchar as owner_id,
  p.is_closed::boolean as is_closed,
  p.outcome::varchar as outcome,
  p.note::varchar as note,
  p.made_by::varchar as made_by,
  p.made_on::date as made_on,
  p.closed_on::date as closed_on,
  p.closed_by::varchar as closed_by,
  p.has_others::boolean as has_others,
  coalesce(c.claims, 0)::integer as claims,
  coalesce(c.open_claims, 0)::integer as open_claims,
  coalesce(c.at_stake_cents, 0)::bigint as at_stake_cents,
  coalesce(c.open_cents, 0)::bigint as open_cents,
  coalesce(c.recovered_cents, 0)::bigint as recovered_cents,
  coalesce(c.written_off_cents, 0)::bigint as written_off_cents,
  coalesce(c.other_cents, 0)::bigint as other_cents,
  coalesce(k.contacts, 0)::integer as contacts,
  coalesce(k.timed_contacts, 0)::integer as timed_contacts,
  coalesce(k.minutes, 0)::double as call_minutes,
  coalesce(c.own_minutes, 0)::double as claim_minutes,
  c.next_on::date as next_on,
  coalesce(c.assignee_ids, [])::varchar[] as assignee_ids
from follow_up_project_now p
left join claims c using (project_id)
left join calls k using (project_id)
order by lower(p.name), p.project_id
