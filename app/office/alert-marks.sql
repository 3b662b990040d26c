-- Grain: one row per alert that a person marked, as last marked.
select key, kind, until_on::varchar as until_on
from alert_mark
where person_id = $person_id::varchar
qualify row_number() over (partition by key order by done_at desc) = 1
