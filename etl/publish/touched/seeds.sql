-- x_node(file_id, segment_no): the rows of files whose claims are to be made anew, to begin with: what this load brought
-- (x_new_file), and what a shared fact reaches that has changed.
create temp table x_fact as
select distinct kind, key from (
  (from temp.shared_fact except from warehouse.shared_fact)
  union all
  (from warehouse.shared_fact except from temp.shared_fact));

create temp table x_name as select key from x_fact where kind in ('payer id', 'payer name');
create temp table x_biller as select key from x_fact where kind in ('biller', 'tax id');

create temp table x_bill_seed as
select submission_id from submission
where transaction_id in (select key::bigint from x_fact where kind = 'answer')
  or (location_npi is not null or location_name is not null)
    and coalesce(location_npi, '') in (select key from x_fact where kind = 'shared place')
  or exists (from x_name) and (payer_code in (from x_name) or x_shown(payer_name) in (from x_name))
union
select submission_id from submission_payer
where exists (from x_name) and (payer_code in (from x_name) or x_shown(payer_name) in (from x_name));

-- remittances that a changed name or payee reaches, and those that only an envelope dates which another file has repeated
create temp table x_remittance as
select remittance_id from remittance
where payer_code in (from x_name) or x_shown(payer_name) in (from x_name) or payee_code in (from x_biller)
  or paid_on is null and produced_on is null and remittance_id in (
    select transaction_id from transaction_set where file_id in (from x_new_file));

create temp table x_word_seed as
select adjudication_id from adjudication
where remittance_id in (from x_remittance) or practice_npi in (from x_biller)
union
select a.adjudication_id from warehouse.claim c join warehouse.claim_adjudication a using (claim_id)
where c.live_submission_id is null and c.practice_id in (select key from x_fact where kind = 'history');

create temp table x_node as
select file_id, segment_no from submission
where file_id in (from x_new_file) or submission_id in (from x_bill_seed)
union
select file_id, segment_no from adjudication
where file_id in (from x_new_file) or adjudication_id in (from x_word_seed)
union
select file_id, segment_no from acknowledgement
where control_number is not null and (file_id in (from x_new_file) or practice_npi in (from x_biller))
union
select file_id, segment_no from transaction_row where file_id in (from x_new_file)
union
select file_id, segment_no from denial_row where file_id in (from x_new_file);
