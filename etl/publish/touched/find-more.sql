-- One step further: from the rows of x_front over the keys they have to the rows that share one. x_front is then what was found.
create temp table x_new_key as
select distinct key from (
  select key from warehouse.match_key semi join x_front using (file_id, segment_no)
  union all
  select key from temp.match_key semi join x_front using (file_id, segment_no))
anti join x_key using (key);
insert into x_key from x_new_key;
create or replace temp table x_front as
select distinct file_id, segment_no
from warehouse.match_key semi join x_new_key using (key)
anti join x_node using (file_id, segment_no);
insert into x_node from x_front;
drop table x_new_key;
