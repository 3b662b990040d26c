-- Grain: one kind of issue (severity × code), those found while reading and those found while publishing.
with
  found as (
    select file_id, severity, code, message, amount_cents from load_issue
    union all
    select file_id, severity, code, message, amount_cents from publish_issue
  )
select
  severity::VARCHAR as severity,
  code::VARCHAR as code,
  count(*)::INTEGER as issues,
  count(distinct file_id)::INTEGER as files,
  sum(abs(amount_cents))::BIGINT as amount_cents,
  min(message)::VARCHAR as example
from found
group by severity, code
order by case severity when 'error' then 0 when 'warning' then 1 else 2 end, issues desc, code
