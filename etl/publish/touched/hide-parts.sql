-- Temp tables that hide the rest of part 1: what hangs on the rows of x_node, and answers to their batches and sets.
create temp table submission_line as
from warehouse.submission_line where submission_id in (select submission_id from temp.submission);
create temp table submission_payer_line as
from warehouse.submission_payer_line where submission_id in (select submission_id from temp.submission);
create temp table submission_payer_adjustment as
from warehouse.submission_payer_adjustment where submission_id in (select submission_id from temp.submission);
create temp table adjudication_line as
from warehouse.adjudication_line where adjudication_id in (select adjudication_id from temp.adjudication);
create temp table adjustment as
from warehouse.adjustment where adjudication_id in (select adjudication_id from temp.adjudication);
create temp table remittance as
from warehouse.remittance where remittance_id in (select remittance_id from temp.adjudication);
create temp table provider_adjustment as
from warehouse.provider_adjustment where remittance_id in (select remittance_id from temp.remittance);
insert into temp.acknowledgement
from warehouse.acknowledgement where acknowledgement_id in (
    select acknowledgement_id from x_answer semi join temp.submission using (transaction_id))
  and acknowledgement_id not in (select acknowledgement_id from temp.acknowledgement);
