-- Grain: one row: where the original of a file lies in the archive.
select
  file_id::VARCHAR as file_id,
  sha256::VARCHAR as sha256,
  container_sha256::VARCHAR as container_sha256,
  name::VARCHAR as name,
  kind::VARCHAR as kind,
  status::VARCHAR as status,
  byte_size::BIGINT as byte_size,
  segments::BIGINT as segments
from source_file
where file_id = try_cast($file_id as BIGINT)
limit 1
