-- Grain: one file of cells (CSV, XLSX) of which nothing or not all could be used because of its columns, newest first; at
-- most 50. `message` is the weightiest of its issues.
with
  told as (
    select
      file_id,
      arg_min(message, case severity when 'error' then 1 when 'warning' then 2 else 3 end) as message
    from load_issue
    where code in (
      'headers_almost_known', 'unknown_headers', 'not_recognised', 'amount_not_a_number', 'bad_date', 'row_without_claim'
    )
    group by file_id
  )
select
  f.file_id::VARCHAR as file_id,
  f.name::VARCHAR as name,
  f.kind::VARCHAR as kind,
  f.status::VARCHAR as status,
  strftime(f.loaded_at, '%Y-%m-%dT%H:%M:%SZ')::VARCHAR as loaded_at,
  t.message::VARCHAR as message
from source_file as f
join told as t on t.file_id = f.file_id
where f.status in ('rejected', 'partial')
  and f.kind in ('unknown', 'denials', 'claims', 'transactions')
order by f.loaded_at desc, f.name
limit 50
