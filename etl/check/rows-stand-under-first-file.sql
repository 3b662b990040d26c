-- severity: error
-- meaning: A transaction that several files hold counts once, under the file with the smallest id.
-- action: This is a fault of the program, not of your files: nothing was published. Please report it with the ids.
with owner as (select transaction_id, min(file_id) as file_id from transaction_set group by all)
select 'remittance' as table_name, r.remittance_id::VARCHAR as id
from remittance r left join owner o on r.remittance_id = o.transaction_id
where r.file_id is distinct from o.file_id
union all
select 'submission', s.submission_id::VARCHAR
from submission s left join owner o using (transaction_id)
where s.file_id is distinct from o.file_id
