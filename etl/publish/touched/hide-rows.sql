-- Temp tables that hide those of part 1: the steps see the rows of x_node alone, and what hangs on them.
create temp table submission as from warehouse.submission semi join x_node using (file_id, segment_no);
create temp table submission_line as
from warehouse.submission_line where submission_id in (select submission_id from temp.submission);
create temp table submission_payer as
from warehouse.submission_payer where submission_id in (select submission_id from temp.submission);
create temp table submission_payer_line as
from warehouse.submission_payer_line where submission_id in (select submission_id from temp.submission);
create temp table submission_payer_adjustment as
from warehouse.submission_payer_adjustment where submission_id in (select submission_id from temp.submission);
create temp table acknowledgement as
from warehouse.acknowledgement k
where (file_id, segment_no) in (select (file_id, segment_no) from x_node)
  or acknowledgement_id in (
    select acknowledgement_id from x_answer semi join temp.submission using (transaction_id));
create temp table adjudication as from warehouse.adjudication semi join x_node using (file_id, segment_no);
create temp table adjudication_line as
from warehouse.adjudication_line where adjudication_id in (select adjudication_id from temp.adjudication);
create temp table adjustment as
from warehouse.adjustment where adjudication_id in (select adjudication_id from temp.adjudication);
create temp table remittance as
from warehouse.remittance where remittance_id in (select remittance_id from temp.adjudication);
create temp table provider_adjustment as
from warehouse.provider_adjustment where remittance_id in (select remittance_id from temp.remittance);
create temp table transaction_row as from warehouse.transaction_row semi join x_node using (file_id, segment_no);
create temp table denial_row as from warehouse.denial_row semi join x_node using (file_id, segment_no);
