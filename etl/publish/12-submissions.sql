-- Grain: submission, with what families and matching compare.
create temp table x_sub as
select s.submission_id, s.origin, s.content_hash, s.control_number, x_plain(s.control_number) as plain,
  coalesce(s.practice_npi, o.practice) as practice, s.provider_npi, s.member_id, s.charge_cents,
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
  left join x_export_practice o on o.control_number = s.control_number and s.practice_npi is null;
