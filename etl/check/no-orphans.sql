-- severity: error
-- meaning: Every row belongs to a row that is there: a line to its claim, an adjustment to its adjudication, all to a file.
-- action: This is a fault of the program, not of your files: nothing was published. Please report it with the ids.
select 'submission_line' as table_name, submission_id::VARCHAR as id
from submission_line anti join submission using (submission_id)
union all
select 'adjudication', adjudication_id::VARCHAR from adjudication anti join remittance using (remittance_id)
union all
select 'adjudication_line', adjudication_id::VARCHAR
from adjudication_line anti join adjudication using (adjudication_id)
union all
select 'adjustment', adjudication_id::VARCHAR from adjustment anti join adjudication using (adjudication_id)
union all
select 'provider_adjustment', remittance_id::VARCHAR from provider_adjustment anti join remittance using (remittance_id)
union all
select 'submission', submission_id::VARCHAR from submission anti join source_file using (file_id)
union all
select 'remittance', remittance_id::VARCHAR from remittance anti join source_file using (file_id)
union all
select 'transaction_set', transaction_id::VARCHAR from transaction_set anti join source_file using (file_id)
union all
select 'ledger_entry', claim_id from ledger_entry anti join claim using (claim_id)
union all
select 'balance', claim_id from balance anti join claim using (claim_id)
union all
select 'denial', claim_id from denial anti join claim using (claim_id)
