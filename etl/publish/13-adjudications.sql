-- Grain: CLP, with what the ladder compares. `practice` is empty where the payee is none that bills.
create temp table x_adj as
with billing as (select distinct practice from x_sub where practice <> ''),
taxed as (
  select practice_tax_id as tax_id, min(practice_npi) as practice from submission
  where practice_npi is not null group by practice_tax_id having count(distinct practice_npi) = 1)
select a.adjudication_id, a.remittance_id, a.content_hash, a.control_number,
  x_plain(a.control_number) as plain,
  coalesce(p.practice, q.practice, t.practice) as practice,
  coalesce(p.practice, q.practice, t.practice, a.practice_npi, r.payee_npi, r.payee_code, '') as payee,
  a.charge_cents, a.paid_cents, a.has_amounts, a.status_code, a.claim_no, a.filing_code, a.member_id,
  a.payer_control_number as payer_number, a.original_reference,
  a.service_on, coalesce(a.service_to, a.service_on) as service_to,
  coalesce(r.paid_on, r.produced_on, s.group_on) as spoken_on,
  r.trace_number, r.payer_code, x_shown(r.payer_name) as remit_payer
from adjudication a
  join remittance r using (remittance_id)
  left join (select transaction_id, min(group_on) as group_on from transaction_set group by all) s
    on s.transaction_id = a.remittance_id
  left join billing p on p.practice = a.practice_npi
  left join billing q on q.practice = r.payee_code
  left join taxed t on t.tax_id = coalesce(r.payee_code, a.practice_npi);
