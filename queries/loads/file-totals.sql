-- Grain: file loaded. What it holds, duplicates included; issues: rows in load_issue. Source: PRODUCT.md.
select
  name::varchar as name,
  kind::varchar as kind,
  claims::integer as claims,
  charge_cents::bigint as charge_cents,
  paid_cents::bigint as paid_cents,
  issues::integer as issues,
  status::varchar as status,
  transactions::integer as transactions,
  duplicate_transactions::integer as duplicate_transactions,
  lines::integer as lines,
  strftime(loaded_at, '%Y-%m-%dT%H:%M:%SZ')::varchar as loaded_at,
  sha256::varchar as sha256
from source_file
order by loaded_at, name, sha256
