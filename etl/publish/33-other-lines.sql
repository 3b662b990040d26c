-- The rest of x_line_match: lines of claims without a bill, and line 0.
-- claims known only from remittances: what was billed and when makes the line; where one CLP repeats it, in order
insert into x_line_match
with told as (
  select s.*, coalesce(s.submitted_code, s.code, '') as billed_code
  from x_svc s anti join x_role r using (claim_id)),
keyed as (
  select *, row_number() over (
      partition by adjudication_id, billed_code, service_on order by charge_cents desc, svc_no) as ordinal
  from told),
numbered as (
  select *, dense_rank() over (
      partition by claim_id order by service_on nulls last, billed_code, ordinal) as line_no
  from keyed)
select adjudication_id, svc_no, claim_id, line_no from numbered;

insert into x_line_match
select s.adjudication_id, s.svc_no, s.claim_id, 0
from x_svc s anti join x_line_match m
  on m.adjudication_id = s.adjudication_id and m.adjudication_line_no = s.svc_no;


drop table x_svc;
