-- Grain: submission, with what families and matching compare. Claim exports name no practice: it is the one that files name
-- with the account, else the only one loaded.
create temp table x_sub as
with named as (
  select control_number, practice_npi from submission where practice_npi is not null
  union
  select a.control_number, coalesce(a.practice_npi, r.payee_npi)
  from adjudication a join remittance r using (remittance_id)
  where coalesce(a.practice_npi, r.payee_npi) is not null
    and exists (from submission where practice_npi is null)),
account as (
  select control_number, min(practice_npi) as practice from named
  where control_number in (select control_number from submission where practice_npi is null)
  group by control_number having count(distinct practice_npi) = 1),
lone as (
  select min(practice_npi) as practice from named having count(distinct practice_npi) = 1)
select s.submission_id, s.origin, s.content_hash, s.control_number, x_plain(s.control_number) as plain,
  coalesce(s.practice_npi, o.practice, l.practice, '') as practice, s.provider_npi, s.member_id, s.charge_cents,
  case when s.frequency_code in ('7', '8') then s.frequency_code else '1' end as frequency,
  coalesce(s.submitted_on, s.service_on) as submitted_on, s.batch_reference, s.transaction_id,
  s.service_on, coalesce(s.service_to, s.service_on) as service_to,
  s.original_reference, s.payer_code, s.filing_code, x_sequence(s.payer_sequence) as sequence,
  coalesce(c.payer, a.payer, n.payer, x_shown(s.payer_name), 'UNKNOWN PAYER') as payer,
  'c' || translate(left(to_base64(unhex(left(md5(concat_ws('|', coalesce(s.practice_npi, ''),
    s.control_number, coalesce(s.service_on::varchar, ''), s.content_hash)), 18))), 11), '+/', '-_')
    as birth_id
from submission s
  left join x_payer_code c on c.code = s.payer_code
  left join x_alias a on a.alias = x_shown(s.payer_name)
  left join x_payer_told n on n.name = x_shown(s.payer_name)
  left join account o on o.control_number = s.control_number and s.practice_npi is null
  left join lone l on s.practice_npi is null;
