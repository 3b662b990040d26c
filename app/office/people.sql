-- Grain: one row per person, as of the latest row about that person.
select
  person_id, by_id, email, name, role, password_hash, practices, locations, is_disabled,
  strftime(done_at, '%Y-%m-%dT%H:%M:%S.%gZ') as done_at
from person_version
qualify row_number() over (partition by person_id order by done_at desc, rowid desc) = 1
order by lower(name), person_id
