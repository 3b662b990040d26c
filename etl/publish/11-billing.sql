-- scope: all files
-- Who bills, and who a payee is. x_export_practice(control_number, practice): claim exports name no practice: it is the one
-- that files name with the account, else the only one loaded.
create temp table x_export_practice as
with export as (
  select distinct control_number from submission where practice_npi is null),
named as (
  select control_number, practice_npi from submission where practice_npi is not null
  union
  select a.control_number, coalesce(a.practice_npi, r.payee_npi)
  from adjudication a join remittance r using (remittance_id)
  where coalesce(a.practice_npi, r.payee_npi) is not null and exists (from export)),
account as (
  select control_number, min(practice_npi) as practice from named semi join export using (control_number)
  group by control_number having count(distinct practice_npi) = 1),
lone as (
  select min(practice_npi) as practice from named having count(distinct practice_npi) = 1)
select e.control_number, coalesce(a.practice, (from lone), '') as practice
from export e left join account a using (control_number);

create temp table x_billing as
select practice_npi as practice from submission where practice_npi is not null
union
select practice from x_export_practice where practice <> '';

create temp table x_taxed as
select practice_tax_id as tax_id, min(practice_npi) as practice from submission
where practice_npi is not null group by practice_tax_id having count(distinct practice_npi) = 1;

-- grain: remittance × NM1*85 of its claims. `practice` is empty where the payee is none that bills.
create temp table x_payee as
with dated as (
  select transaction_id, min(group_on) as group_on from transaction_set group by all),
told as (
  select remittance_id, practice_npi, min(content_hash) as content_hash from adjudication group by all)
select a.remittance_id, a.practice_npi, coalesce(p.practice, q.practice, t.practice) as practice,
  coalesce(p.practice, q.practice, t.practice, a.practice_npi, r.payee_npi, r.payee_code, '') as payee,
  coalesce(r.paid_on, r.produced_on, s.group_on) as spoken_on, r.payee_name, a.content_hash
from told a
  join remittance r using (remittance_id)
  left join dated s on s.transaction_id = a.remittance_id
  left join x_billing p on p.practice = a.practice_npi
  left join x_billing q on q.practice = r.payee_code
  left join x_taxed t on t.tax_id = coalesce(r.payee_code, a.practice_npi);
