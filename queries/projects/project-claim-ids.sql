-- Grain: one row per claim within reach that stands in a project on $as_of.
with /* filters */
chosen as (
  select project_id, claim_id from follow_up_member
)
select c.project_id::varchar as project_id, c.claim_id::varchar as claim_id
from chosen c
order by c.claim_id
