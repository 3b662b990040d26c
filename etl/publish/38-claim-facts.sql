-- What a claim takes from its bills (x_bill) and from its remittances (x_remitted).
-- the bill that speaks now, and the first one
create temp table x_bill as
with placed as (
  select r.*, l.live_from, l.live_to
  from x_role r left join x_live l using (submission_id) where r.is_base)
select claim_id,
  max_by(submission_id, position) filter (live_from is not null and live_to is null) as live_submission_id,
  min_by(submission_id, position) as first_submission_id,
  max_by(payer, position) filter (live_from is not null and live_to is null) as payer,
  min(sequence) as sequence, min_by(payer, position) as first_payer, min_by(role, position) as first_role,
  bool_or(origin = '837') as has_837, min(service_on) as service_on, max(service_to) as service_to,
  max(on_day) filter (role = 'void' and live_from is not null and live_to is null) as voided_on
from placed group by claim_id;

create temp table x_remitted as
with told as (
  select v.claim_id, v.adjudication_id, v.payee, v.control_number, v.payer, v.sequence, v.service_on, v.service_to,
    c.rank, c.kind
  from x_voice v join claim_adjudication c using (adjudication_id)),
remark as (
  select adjudication_id, unnest(remark_codes) as remark from adjudication where len(remark_codes) > 0
  union all
  select adjudication_id, unnest(remark_codes) from adjudication_line where len(remark_codes) > 0),
qmb as (
  select adjudication_id from remark where remark in ('N781', 'N782', 'N783')
  union
  select adjudication_id from adjustment where group_code = 'OA' and carc = '209')
select t.claim_id, min_by(t.payee, t.rank) as practice_id, min_by(t.control_number, t.rank) as control_number,
  min_by(t.payer, t.sequence * 100000 + t.rank) as payer, min(t.service_on) as service_on,
  max(t.service_to) as service_to, min_by(t.adjudication_id, t.rank) as adjudication_id,
  bool_or(q.adjudication_id is not null) as is_qmb
from told t left join qmb q using (adjudication_id)
group by t.claim_id;
