-- A file that was rejected before is read again after a change of settings: what was said of it then gives way.
delete from load_issue where file_id in (select file_id from memory.staged.source_file);
delete from transaction_set where file_id in (select file_id from memory.staged.source_file);
delete from source_file where file_id in (select file_id from memory.staged.source_file);

-- Staged rows → part 1 of the warehouse. A transaction counts once, however many files hold it; its rows stand
-- under the file with the smallest file_id (a hash of content), so that provenance, like every number, is the same
-- in whatever order the files came.
-- Of a file that could not be read to its end nothing counts, though some of it may have been staged.
create temp table x_read as
from memory.staged.transaction_set anti join (
  select file_id from memory.staged.source_file where status = 'rejected'
) using (file_id);
create temp table x_set as
select transaction_id, min(file_id) as file_id from x_read group by transaction_id;

create temp table x_known as
select transaction_id, min(t.file_id) as file_id
from transaction_set t semi join x_set using (transaction_id)
group by transaction_id;

-- Taken: new to the warehouse, or held there under a larger file_id, whose rows then give way.
create temp table x_take as
select s.transaction_id, s.file_id, k.file_id as old_file_id
from x_set s left join x_known k using (transaction_id)
where k.file_id is null or s.file_id < k.file_id;

create temp table x_gone as select transaction_id, old_file_id from x_take where old_file_id is not null;
create temp table x_gone_submission as
select submission_id from submission semi join x_gone using (transaction_id);
create temp table x_gone_adjudication as
select adjudication_id from adjudication a semi join x_gone g on a.remittance_id = g.transaction_id;

delete from submission_line where submission_id in (from x_gone_submission);
delete from submission_payer where submission_id in (from x_gone_submission);
delete from submission_payer_line where submission_id in (from x_gone_submission);
delete from submission_payer_adjustment where submission_id in (from x_gone_submission);
delete from submission where submission_id in (from x_gone_submission);
delete from acknowledgement where transaction_id in (select transaction_id from x_gone);
delete from adjudication_line where adjudication_id in (from x_gone_adjudication);
delete from adjustment where adjudication_id in (from x_gone_adjudication);
delete from adjudication where adjudication_id in (from x_gone_adjudication);
delete from provider_adjustment where remittance_id in (select transaction_id from x_gone);
delete from remittance where remittance_id in (select transaction_id from x_gone);
delete from transaction_row where file_id in (select old_file_id from x_gone);
delete from denial_row where file_id in (select old_file_id from x_gone);

insert into transaction_set by name from x_read;
insert into load_issue by name from memory.staged.load_issue;

create temp table x_submission as
select submission_id, file_id from memory.staged.submission semi join x_take using (transaction_id, file_id);
create temp table x_adjudication as
select adjudication_id, a.file_id
from memory.staged.adjudication a
semi join x_take t on a.remittance_id = t.transaction_id and a.file_id = t.file_id;

insert into submission by name
from memory.staged.submission semi join x_submission using (submission_id, file_id);
insert into submission_line by name
select * exclude (file_id) from memory.staged.submission_line semi join x_submission using (submission_id, file_id);
insert into submission_payer by name
select * exclude (file_id) from memory.staged.submission_payer semi join x_submission using (submission_id, file_id);
insert into submission_payer_line by name
select * exclude (file_id)
from memory.staged.submission_payer_line semi join x_submission using (submission_id, file_id);
insert into submission_payer_adjustment by name
select * exclude (file_id)
from memory.staged.submission_payer_adjustment semi join x_submission using (submission_id, file_id);

insert into acknowledgement by name
from memory.staged.acknowledgement semi join x_take using (transaction_id, file_id);

insert into remittance by name
select r.* from memory.staged.remittance r
semi join x_take t on r.remittance_id = t.transaction_id and r.file_id = t.file_id;
insert into adjudication by name
from memory.staged.adjudication semi join x_adjudication using (adjudication_id, file_id);
insert into adjudication_line by name
select * exclude (file_id)
from memory.staged.adjudication_line semi join x_adjudication using (adjudication_id, file_id);
insert into adjustment by name
select * exclude (file_id) from memory.staged.adjustment semi join x_adjudication using (adjudication_id, file_id);
insert into provider_adjustment by name
select p.* from memory.staged.provider_adjustment p
semi join x_take t on p.remittance_id = t.transaction_id and p.file_id = t.file_id;

insert into transaction_row by name
from memory.staged.transaction_row semi join x_take using (file_id);
insert into denial_row by name
from memory.staged.denial_row semi join x_take using (file_id);

-- A set is a duplicate where an earlier file held it: one of the warehouse, or of this load before it in the order
-- given, or the same file further up.
create or replace table memory.staged.duplicate as
select file_id, position, count(*) as sets
from (
  select f.file_id, f.position, k.transaction_id is not null or row_number() over (
    partition by t.transaction_id order by f.position, t.segment_no
  ) > 1 as is_duplicate
  from x_read t
  join memory.staged.source_file f using (file_id)
  left join x_known k using (transaction_id)
)
where is_duplicate
group by all;

insert into source_file by name
select f.* exclude (position) replace (coalesce(d.sets, 0)::INTEGER as duplicate_transactions)
from memory.staged.source_file f left join memory.staged.duplicate d using (file_id);

drop table x_read; drop table x_set; drop table x_known; drop table x_take; drop table x_gone; drop table x_gone_submission;
drop table x_gone_adjudication; drop table x_submission; drop table x_adjudication;
