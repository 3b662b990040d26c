-- Grain: one row: what the claims asked for can make of a project on $as_of. Left out: those that stand in an open project
-- (`in_projects`), and those with nothing open with insurance (`idle`). `is_one`: the others have one payer, and one root
-- cause or none at all.
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
),
told as (
  select
    a.claim_id, s.payer, s.root_cause, coalesce(o.open_cents, 0) as open_cents,
    b.claim_id is not null as is_busy,
    b.claim_id is null and coalesce(o.open_cents, 0) <> 0 as fits
  from asked a
  left join busy b using (claim_id)
  left join open_part o using (claim_id)
  left join claim_status s on s.claim_id = a.claim_id and s.from_on <= $as_of::date and $as_of::date < s.to_on
)
select
  count(*)::integer as claims,
  count(*) filter (is_busy)::integer as in_projects,
  count(*) filter (not is_busy and not fits)::integer as idle,
  (case when count(distinct payer) filter (fits) = 1 then any_value(payer) filter (fits) end)::varchar as payer,
  (case when count(distinct coalesce(root_cause, '')) filter (fits) = 1 then any_value(root_cause) filter (fits) end)::varchar
    as root_cause,
  (count(distinct payer) filter (fits) = 1 and count(distinct coalesce(root_cause, '')) filter (fits) = 1)::boolean as is_one,
  coalesce(sum(greatest(0, open_cents)) filter (fits), 0)::bigint as at_stake_cents,
  coalesce(list(claim_id order by claim_id) filter (fits), [])::varchar[] as claim_ids
from told
