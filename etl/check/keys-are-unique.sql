-- severity: error
-- meaning: No file, submission, adjudication, remittance or claim is there twice.
-- action: This is a fault of the program, not of your files: nothing was published. Please report it with the ids.
select 'source_file' as table_name, file_id::VARCHAR as id from source_file group by all having count(*) > 1
union all
select 'submission', submission_id::VARCHAR from submission group by all having count(*) > 1
union all
select 'adjudication', adjudication_id::VARCHAR from adjudication group by all having count(*) > 1
union all
select 'remittance', remittance_id::VARCHAR from remittance group by all having count(*) > 1
union all
select 'claim', claim_id from claim group by all having count(*) > 1
union all
select 'claim_progress', claim_id from claim_progress group by claim_id, from_on having count(*) > 1
union all
select 'claim_day', claim_id from claim_day group by claim_id, posted_on having count(*) > 1
