-- Grain: one row per rule of alerts that was set, and one for mails (`mail`), as last set.
select rule, is_on, least_cents::double as least_cents
from alert_setting
qualify row_number() over (partition by rule order by done_at desc) = 1
