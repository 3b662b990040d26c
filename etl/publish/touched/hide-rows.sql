-- Temp tables that hide those of part 1: the rows of x_node alone, by which claims are found.
create temp table submission as from warehouse.submission semi join x_node using (file_id, segment_no);
create temp table submission_payer as
from warehouse.submission_payer where submission_id in (select submission_id from temp.submission);
create temp table adjudication as from warehouse.adjudication semi join x_node using (file_id, segment_no);
create temp table acknowledgement as from warehouse.acknowledgement semi join x_node using (file_id, segment_no);
create temp table transaction_row as from warehouse.transaction_row semi join x_node using (file_id, segment_no);
create temp table denial_row as from warehouse.denial_row semi join x_node using (file_id, segment_no);
