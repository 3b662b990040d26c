-- Grain: one version of a piece of appeal letters, newest first.
select
  paragraph_id,
  version_id,
  strftime(done_at, '%Y-%m-%dT%H:%M:%SZ') as done_at,
  by_id,
  kind,
  is_on,
  title,
  text,
  coalesce(reasons, []) as reasons,
  coalesce(codes, []) as codes,
  coalesce(records, []) as records
from letter_template_version as v
order by v.done_at desc, v.version_id
