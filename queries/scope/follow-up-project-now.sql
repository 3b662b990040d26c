-- One row per project made by $as_of and within reach: how it stands then, each side by the latest act about it, so that an
-- older act can be taken back. $project_id: that one alone.
follow_up_project_now as materialized (
  select
    project_id,
    arg_max(name, done_at) filter (kind in ('made', 'renamed')) as name,
    arg_max_null(payer, done_at) filter (kind = 'made') as payer,
    arg_max_null(root_cause, done_at) filter (kind = 'made') as root_cause,
    arg_max_null(owner_id, done_at) filter (kind in ('made', 'assigned')) as owner_id,
    arg_max(is_closed, done_at) filter (kind in ('made', 'closed', 'reopened')) as is_closed,
    arg_max_null(outcome, done_at) filter (kind in ('made', 'closed', 'reopened')) as outcome,
    arg_max_null(note, done_at) filter (kind in ('made', 'closed', 'reopened')) as note,
    arg_min(by_id, done_at) as made_by,
    min(on_day) as made_on,
    max(on_day) filter (kind = 'closed') as closed_on,
    arg_max(by_id, done_at) filter (kind = 'closed') as closed_by,
    bool_or(has_others) as has_others
  from follow_up_project
  where on_day <= $as_of::date and ($project_id::varchar is null or project_id = $project_id)
  group by project_id
  having bool_or(kind = 'made')
)
