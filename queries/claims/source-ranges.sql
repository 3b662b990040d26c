-- Grain: one run of segments (or rows) of a file that is about claims within reach: what may be shown of it to somebody who
-- may not see all. Neighbours in the same file are not in it; a PLB names several claims, so it is never.
with
  run as (
    select segment_no, last_segment_no
    from submission
    where file_id = try_cast($file_id as BIGINT) and origin = '837'
    union all
    select segment_no, segment_no
    from submission
    where file_id = try_cast($file_id as BIGINT)
    union all
    select l.segment_no, l.segment_no
    from submission_line as l
    join submission as s using (submission_id)
    where s.file_id = try_cast($file_id as BIGINT)
    union all
    select segment_no, last_segment_no from adjudication where file_id = try_cast($file_id as BIGINT)
    union all
    select segment_no, segment_no from acknowledgement where file_id = try_cast($file_id as BIGINT)
    union all
    select segment_no, segment_no from transaction_row where file_id = try_cast($file_id as BIGINT)
    union all
    select segment_no, segment_no from denial_row where file_id = try_cast($file_id as BIGINT)
  )
select
  segment_no::INTEGER as from_no,
  max(last_segment_no)::INTEGER as to_no
from run
group by segment_no
order by segment_no
