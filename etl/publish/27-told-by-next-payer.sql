-- x_cob: what earlier payers said, as the latest later payer's bill tells it, where no 835 of theirs is loaded (RULINGS 14)
create or replace temp macro x_cob_id(submission_id, payer_no) as
  (md5_number(concat_ws('|', 'cob', submission_id, payer_no)) % 9223372036854775807)::bigint;

create temp table x_cob as
with later_bill as (
  select claim_id, submission_id, sequence, on_day from x_role where sequence > 1
  qualify row_number() over (
    partition by claim_id order by rejected_on is not null, position desc) = 1),
told as (
  select submission_id, payer_code, max(adjudicated_on) as adjudicated_on
  from submission_payer_line group by all),
earlier as (
  select b.claim_id, b.submission_id, b.on_day, p.payer_no, p.payer_code, p.payer_control_number,
    x_sequence(p.payer_sequence) as sequence, coalesce(p.adjudicated_on, t.adjudicated_on) as adjudicated_on
  from later_bill b
    join submission_payer p using (submission_id)
    left join told t using (submission_id, payer_code)
  where x_sequence(p.payer_sequence) < b.sequence
    and (p.paid_cents is not null or t.submission_id is not null))
select x_cob_id(e.submission_id, e.payer_no) as adjudication_id,
  e.claim_id, e.submission_id, e.payer_no, e.payer_code, e.payer_control_number, p.payer, e.sequence,
  coalesce(e.adjudicated_on, e.on_day) as spoken_on
from earlier e
  join x_party p on p.claim_id = e.claim_id and p.sequence = e.sequence
  anti join x_voice v on v.claim_id = e.claim_id and v.sequence = e.sequence
qualify row_number() over (
  partition by e.claim_id, e.sequence
  order by p.is_billed desc, (p.payer_code = e.payer_code) desc nulls last, p.on_day desc, e.payer_no, p.payer) = 1;
