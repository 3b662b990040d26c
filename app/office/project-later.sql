-- Grain: one row per project that a click made, with whether anything was done to it since that was not taken back.
select
  v.project_id,
  exists (
    select 1
    from (
      select batch_id, project_id from project_version
      union
      select batch_id, project_id from project_claim
      union
      select batch_id, project_id from project_batch
    ) as l
    where l.project_id = v.project_id and l.batch_id <> $batch_id
      and not exists (select 1 from project_undo as u where u.undoes = l.batch_id)
      and not exists (select 1 from follow_up as u where u.kind = 'undo' and u.undoes = l.batch_id)
  ) as is_used
from project_version as v
where v.batch_id = $batch_id and v.kind = 'made'
