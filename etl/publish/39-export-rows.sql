-- Rows of exports → claims (RULINGS 20). x_transaction: rows that count, overlapping exports once (by id, which rows of
-- several claims may share, else by the largest count of equal rows in one file); x_transaction_claim and
-- x_denial_claim(file_id, segment_no, claim_id): an account used again means the latest claim served on or before the
-- row's date; no row where no claim fits.
create temp table x_transaction as
select * from transaction_row
qualify row_number() over (
  partition by
    coalesce(row_id || '|' || coalesce(control_number, '') || '|' || type,
      concat_ws('|', posted_on, control_number, type, amount_cents, party, payer_name, reason)),
    row_id is null, occurrence
  order by posted_on desc nulls last, control_number, type, amount_cents, party, payer_name, reason, file_id,
    segment_no) = 1;

create temp table x_account as
select distinct n.control_number, x_plain(n.control_number) as plain, c.claim_id, c.service_on, c.origin
from (
  select c.claim_id, s.control_number from x_sub s join x_family using (submission_id) join x_claim c using (family)
  union
  select claim_id, control_number from x_voice) n
  join claim c using (claim_id)
where n.control_number is not null;

create temp table x_transaction_claim as
select t.file_id, t.segment_no, a.claim_id
from x_transaction t join x_account a on a.plain = x_plain(t.control_number)
qualify row_number() over (
  partition by t.file_id, t.segment_no
  order by (a.control_number = t.control_number) desc, (a.service_on <= t.posted_on) desc nulls last,
    case when a.service_on <= t.posted_on then a.service_on end desc nulls last,
    a.origin = 'remittance', a.service_on, a.claim_id) = 1;

create temp table x_denial_claim as
select t.file_id, t.segment_no, a.claim_id
from denial_row t join x_account a on a.plain = x_plain(t.control_number)
qualify row_number() over (
  partition by t.file_id, t.segment_no
  order by (a.control_number = t.control_number) desc, (a.service_on <= t.denied_on) desc nulls last,
    case when a.service_on <= t.denied_on then a.service_on end desc nulls last,
    a.origin = 'remittance', a.service_on, a.claim_id) = 1;

drop table x_account;
