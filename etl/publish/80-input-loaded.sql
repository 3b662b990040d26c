-- scope: whole warehouse
-- What kinds of input are there at all: what depends on one that is not is "not known", never 0.
-- A file of two kinds counts for both: `source_file.kind` names only the larger.
insert into input_loaded by name
with told as (
  select kind, file_id from source_file where status in ('loaded', 'partial')
  union select '837P', file_id from submission where origin = '837'
  union select 'claims', file_id from submission where origin = 'claims'
  union select '835', file_id from remittance
  union select kind, file_id from acknowledgement
  union select 'transactions', file_id from transaction_row
  union select 'denials', file_id from denial_row
)
select
  if(t.kind = '997', '999', t.kind) as kind,
  count(distinct t.file_id)::INTEGER as files,
  min(f.first_on) as first_on,
  max(f.last_on) as last_on
from told t join source_file f using (file_id)
group by all
order by kind;
