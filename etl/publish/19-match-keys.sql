-- match_key: what links rows of files to one claim. Rows that share no key, over any number of others, are never of one claim,
-- and never change each other's: an incremental publish makes anew what shares a key with what arrived.
create or replace temp macro x_account_key(number) as
  hash('account', coalesce(left(x_plain(number), 15), number));

insert into match_key
with told as (
  select x_account_key(control_number) as key, file_id, segment_no from submission
  union all
  select x_account_key(control_number), file_id, segment_no from adjudication where control_number is not null
  union all
  select x_account_key(control_number), file_id, segment_no from acknowledgement where control_number is not null
  union all
  select x_account_key(control_number), file_id, segment_no from denial_row where control_number is not null
  union all
  -- rows of exports without an account can only repeat each other
  select case when control_number is not null then x_account_key(control_number)
      else hash('row', coalesce(row_id || type, concat_ws('|', posted_on, type, amount_cents, party, payer_name, reason)))
      end, file_id, segment_no
  from transaction_row
  union all
  select hash('visit', member_id, service_on), file_id, segment_no
  from submission where member_id is not null and service_on is not null
  union all
  select hash('visit', member_id, service_on), file_id, segment_no
  from adjudication where member_id is not null and service_on is not null
  union all
  select hash('number', payer_control_number), file_id, segment_no
  from adjudication where payer_control_number is not null
  union all
  select hash('number', original_reference), file_id, segment_no
  from adjudication where original_reference is not null
  union all
  select hash('number', payer_control_number), file_id, segment_no
  from acknowledgement where payer_control_number is not null and control_number is not null
  union all
  -- what a bill refers to: a payer's number, or an account
  select unnest([hash('number', r.reference), x_account_key(r.reference)]), s.file_id, s.segment_no
  from submission s join (
    select submission_id, original_reference as reference from submission
    union
    select submission_id, payer_control_number from submission_payer) r using (submission_id)
  where r.reference is not null)
select distinct key, file_id, segment_no from told;
