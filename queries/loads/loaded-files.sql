-- Grain: one file loaded, newest first; at most $rows of them from $skip on, of $kind, $status and $load ('' = all).
-- `segments` = used + unused + issue: every segment of the file has one of the three answers (PRODUCT.md, law 4).
select
  file_id::VARCHAR as file_id,
  name::VARCHAR as name,
  kind::VARCHAR as kind,
  status::VARCHAR as status,
  strftime(loaded_at, '%Y-%m-%dT%H:%M:%SZ')::VARCHAR as loaded_at,
  load_id::VARCHAR as load_id,
  byte_size::BIGINT as byte_size,
  transactions::INTEGER as transactions,
  duplicate_transactions::INTEGER as duplicate_transactions,
  claims::INTEGER as claims,
  lines::INTEGER as lines,
  charge_cents::BIGINT as charge_cents,
  paid_cents::BIGINT as paid_cents,
  segments::BIGINT as segments,
  segments_used::BIGINT as segments_used,
  segments_unused::BIGINT as segments_unused,
  segments_issue::BIGINT as segments_issue,
  issues::INTEGER as issues,
  first_on::DATE as first_on,
  last_on::DATE as last_on,
  count(*) over ()::INTEGER as total
from source_file
where ($kind = '' or kind = $kind)
  and ($status = '' or status = $status)
  and ($load = '' or load_id = $load)
order by source_file.loaded_at desc, last_on desc nulls last, name
limit cast($rows as INTEGER) offset cast($skip as INTEGER)
