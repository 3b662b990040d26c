-- Grain: one row: the open project that a claim stands in on $as_of; none: no project.
with /* filters */
chosen as (
  select p.project_id, p.name, p.made_on
  from follow_up_member m
  join follow_up_project_now p using (project_id)
  where m.claim_id = $claim_id and not p.is_closed
)
select project_id::varchar as project_id, name::varchar as name
from chosen
order by made_on desc, project_id
limit 1
