-- Grain: one file loaded, of every kind and status, by name: what a month's report rests on, and is held against later.
-- Source of the definition: PRODUCT.md, reports.
select
  sha256::VARCHAR as sha256,
  name::VARCHAR as name,
  kind::VARCHAR as kind,
  strftime(loaded_at, '%Y-%m-%dT%H:%M:%SZ')::VARCHAR as loaded_at
from source_file
order by loaded_at, name, sha256
