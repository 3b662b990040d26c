-- Grain: one row per saved view that was not deleted, as it was last saved.
select view_id, by_id, name, path, search, is_shared, default_role
from (
  select
    *,
    first_value(by_id) over (partition by view_id order by done_at) as first_by
  from saved_view
  qualify row_number() over (partition by view_id order by done_at desc) = 1
) as latest (view_id, done_at, last_by, name, path, search, is_shared, default_role, is_deleted, by_id)
where not is_deleted
order by lower(name), view_id
