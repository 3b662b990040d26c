-- Grain: one row per claim and kind of row of a click (without a claim: a project alone): who did it, and whether it was
-- taken back.
with click as (
  select claim_id, by_id, kind = 'undo' as is_undo, false as is_project from follow_up where batch_id = $batch_id
  union
  select claim_id, by_id, false, true from project_claim where batch_id = $batch_id
  union
  select null, by_id, false, true from project_version where batch_id = $batch_id
  union
  select null, by_id, true, true from project_undo where batch_id = $batch_id
)
select
  claim_id,
  by_id,
  is_undo,
  is_project,
  exists (select 1 from follow_up as u where u.kind = 'undo' and u.undoes = $batch_id)
    or exists (select 1 from project_undo as u where u.undoes = $batch_id) as is_undone
from click
order by claim_id
