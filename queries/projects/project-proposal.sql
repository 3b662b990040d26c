-- Grain: one row: what the claims asked for have in common on $as_of, for the name of a project of them. `is_one`: one payer,
-- and one root cause or none at all. `in_projects`: how
-- many of them stand in an open project already.
with /* filters */
asked as (
  select distinct c.claim_id
  from (select distinct unnest($claim_ids::varchar[]) as claim_id) c
  semi join claim using (claim_id)
),
busy as (
  select distinct m.claim_id
  from follow_up_member m
  join follow_up_project_now p using (project_id)
  where not p.is_closed
),
open_part as (
  select claim_id, sum(open_cents) as open_cents
  from balance
  semi join asked using (claim_id)
  where party = 'insurance' and from_on <= $as_of::date and $as_of::date < to_on
  group by claim_id
)
select
  count(*)::integer as claims,
  count(*) filter (b.claim_id is not null)::integer as in_projects,
  (case when count(distinct s.payer) = 1 then any_value(s.payer) end)::varchar as payer,
  (case when count(distinct s.root_cause) = 1 and count(s.root_cause) = count(*) then any_value(s.root_cause) end)::varchar
    as root_cause,
  (count(distinct s.payer) = 1 and count(distinct coalesce(s.root_cause, '')) = 1)::boolean as is_one,
  coalesce(sum(greatest(0, o.open_cents)) filter (b.claim_id is null), 0)::bigint as at_stake_cents,
  coalesce(list(a.claim_id order by a.claim_id) filter (b.claim_id is null), [])::varchar[] as claim_ids
from asked a
left join busy b using (claim_id)
left join open_part o using (claim_id)
left join claim_status s on s.claim_id = a.claim_id and s.from_on <= $as_of::date and $as_of::date < s.to_on
