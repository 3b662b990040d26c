-- Grain: one row per project within reach, how it stands on $as_of.
with /* filters */
chosen as (
  select * from follow_up_project_now
)
select
  project_id::varchar as project_id,
  name::varchar as name,
  payer::varchar as payer,
  root_cause::varchar as root_cause,
  owner_id::varchar as owner_id,
  is_closed::boolean as is_closed,
  outcome::varchar as outcome,
  note::varchar as note,
  made_by::varchar as made_by,
  made_on::date as made_on,
  closed_on::date as closed_on,
  closed_by::varchar as closed_by,
  has_others::boolean as has_others
from chosen
order by lower(name), project_id
