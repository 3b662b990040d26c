-- Grain: one load, newest first: what it brought.
select
  load_id::VARCHAR as load_id,
  strftime(max(loaded_at), '%Y-%m-%dT%H:%M:%SZ')::VARCHAR as loaded_at,
  count(*)::INTEGER as files,
  count(*) filter (where status = 'loaded')::INTEGER as loaded,
  count(*) filter (where status = 'partial')::INTEGER as partial,
  count(*) filter (where status = 'rejected')::INTEGER as rejected,
  count(*) filter (where status = 'unsupported')::INTEGER as unsupported,
  sum(claims)::BIGINT as claims,
  sum(charge_cents) filter (where kind = '837P')::BIGINT as charge_cents,
  sum(paid_cents)::BIGINT as paid_cents,
  sum(duplicate_transactions)::BIGINT as duplicate_transactions,
  sum(issues)::BIGINT as issues
from source_file
group by load_id
order by max(source_file.loaded_at) desc, load_id
