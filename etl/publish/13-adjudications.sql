-- Grain: CLP, with what the ladder compares. `practice` is empty where the payee is none that bills.
create temp table x_adj as
select a.adjudication_id, a.remittance_id, a.content_hash, a.control_number,
  x_plain(a.control_number) as plain, p.practice, p.payee,
  a.charge_cents, a.paid_cents, a.has_amounts, a.status_code, a.claim_no, a.filing_code, a.member_id,
  a.payer_control_number as payer_number, a.original_reference,
  a.service_on, coalesce(a.service_to, a.service_on) as service_to, p.spoken_on,
  r.trace_number, r.payer_code, x_shown(r.payer_name) as remit_payer
from adjudication a
  join remittance r using (remittance_id)
  join x_payee p on p.remittance_id = a.remittance_id and p.practice_npi is not distinct from a.practice_npi;
