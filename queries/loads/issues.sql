-- Grain: one issue, worst first; of $severity, $code and $file ('' = all), $rows of them from $skip on.
with
  found as (
    select file_id, segment_no, severity, code, message, amount_cents, text from load_issue
    union all
    select file_id, segment_no, severity, code, message, amount_cents, text from publish_issue
  )
select
  i.severity::VARCHAR as severity,
  i.code::VARCHAR as code,
  i.message::VARCHAR as message,
  i.amount_cents::BIGINT as amount_cents,
  i.text::VARCHAR as text,
  i.file_id::VARCHAR as file_id,
  f.name::VARCHAR as name,
  f.kind::VARCHAR as kind,
  i.segment_no::INTEGER as segment_no,
  count(*) over ()::INTEGER as total
from found as i
left join source_file as f using (file_id)
where ($severity = '' or i.severity = $severity)
  and ($code = '' or i.code = $code)
  and ($file = '' or i.file_id = try_cast($file as BIGINT))
order by
  case i.severity when 'error' then 0 when 'warning' then 1 else 2 end,
  abs(i.amount_cents) desc nulls last, f.last_on desc nulls last, i.file_id, i.segment_no
limit cast($rows as INTEGER) offset cast($skip as INTEGER)
