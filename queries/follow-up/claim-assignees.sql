-- Grain: one row per asked claim that is assigned: to whom, by its latest assignment that was not taken back.
select claim_id::VARCHAR as claim_id, assignee_id::VARCHAR as assignee_id
from (
  select claim_id, assignee_id
  from follow_up
  where kind = 'assignment' and list_contains($claim_ids::VARCHAR[], claim_id)
  qualify row_number() over (partition by claim_id order by done_at desc, event_id desc) = 1
)
where assignee_id is not null
