-- Grain: one row per remark that was not deleted, as last written, by day; `by_id` is who made it.
select note_id, on_day::varchar as on_day, text, by_id
from (
  select
    *,
    first_value(by_id) over (partition by note_id order by done_at) as first_by
  from chart_note
  qualify row_number() over (partition by note_id order by done_at desc) = 1
) as latest (note_id, done_at, last_by, on_day, text, is_deleted, by_id)
where not is_deleted
order by on_day, note_id
