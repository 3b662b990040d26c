-- Grain: one row per claim of a click: who did it, and whether it was taken back.
select distinct
  f.claim_id,
  f.by_id,
  f.kind = 'undo' as is_undo,
  exists (select 1 from follow_up as u where u.kind = 'undo' and u.undoes = f.batch_id) as is_undone
from follow_up as f
where f.batch_id = $batch_id
order by f.claim_id
