-- Reversals told with the sign of what they reverse (X12.md 12): turned, here and for the ledger; their cash is what the
-- remittance says.
create temp table x_turned as
select s.adjudication_id
from x_undo u
join x_said s on s.adjudication_id = u.reversal_id
join x_said o on o.adjudication_id = u.original_id
where s.charge_cents * o.charge_cents::HUGEINT > 0
  or s.charge_cents * o.charge_cents::HUGEINT = 0 and s.paid_cents * o.paid_cents::HUGEINT > 0;

insert into x_issue
select file_id, segment_no, 'warning', 'reversal_sign',
  'This reversal has the sign of what it takes back: it is read as the opposite.',
  paid_cents, null
from x_said
where adjudication_id in (from x_turned);

-- the remittance counts what was paid, the ledger takes it back
insert into unmatched_cash
select 'reversal_sign', s.spoken_on, s.payer, s.claim_id, s.adjudication_id, 2 * s.paid_cents, s.file_id, s.segment_no
from x_said s
join claim c using (claim_id)
where s.adjudication_id in (from x_turned) and s.paid_cents <> 0 and not c.is_before_history;

update x_said
set charge_cents = -charge_cents, paid_cents = -paid_cents, line_paid_cents = -line_paid_cents,
  line_charge_cents = -line_charge_cents
where adjudication_id in (from x_turned);

update x_said_line
set charge_cents = -charge_cents, paid_cents = -paid_cents, allowed_cents = -allowed_cents
where adjudication_id in (from x_turned);

update x_said_adjustment
set amount_cents = -amount_cents
where adjudication_id in (from x_turned);
