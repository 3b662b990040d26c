-- scope: all files
-- What a claim takes from files that are not its own. An incremental publish touches the claims for which it has changed.
insert into shared_fact
select 'payer id', code, payer from x_payer_code
union all
select 'payer name', name, payer from x_payer_told
union all
select 'biller', practice, '' from x_billing
union all
select 'tax id', tax_id, practice from x_taxed where tax_id is not null
union all
select 'lone biller', '', min(practice) from x_billing having count(*) = 1
union all
select 'history', practice_id, history_from::varchar from practice
union all
select 'shared place', npi, '' from x_shared_npi
union all
select 'answer', transaction_id::varchar,
  concat_ws('|', acknowledgement_id, coalesce(practice, '-'), coalesce(submitted_on::varchar, '-'), refused)
from x_answer;
