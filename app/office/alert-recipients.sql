-- Grain: one row per person who gets alerts by mail.
select person_id
from alert_recipient
group by person_id
having arg_max(is_on, done_at)
order by person_id
