-- One row per claim that stands in a project on $as_of, since when; claims that were taken out are not here.
follow_up_member as materialized (
  select m.project_id, m.claim_id, max(m.on_day) filter (m.kind = 'added') as added_on
  from follow_up_project_claim m
  semi join follow_up_project_now using (project_id)
  semi join claim using (claim_id)
  where m.on_day <= $as_of::date
  group by m.project_id, m.claim_id
  having arg_max(m.kind, m.done_at) = 'added'
)
