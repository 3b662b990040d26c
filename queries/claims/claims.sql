-- Grain: claim in scope known at $as_of and asked for by the drill. Money is the part asked for: totals equal the number
-- that was drilled into. Excludes: claims before history. Source: PRODUCT.md, RULINGS 31.
with /* filters */
listed as (
  select
    l.*,
    o.name as location,
    v.name as provider,
    concat_ws(', ', t.last_name, t.first_name) as patient
  from claim_list l
  left join location o on o.location_id = l.location_id and o.practice_id = l.practice_id
  left join provider v on v.provider_id = l.provider_id
  left join patient t on t.patient_id = l.patient_id
)
select
  claim_id::varchar as claim_id,
  control_number::varchar as control_number,
  payer::varchar as payer,
  service_on::date as service_on,
  charge_cents::bigint as charge_cents,
  paid_cents::bigint as paid_cents,
  open_cents::bigint as open_cents,
  status::varchar as status,
  insurance_cents::bigint as insurance_cents,
  patient_cents::bigint as patient_cents,
  denied_lines::integer as denied_lines,
  denied_cents::bigint as denied_cents,
  recovered_cents::bigint as recovered_cents,
  cash_cents::bigint as cash_cents,
  root_cause::varchar as root_cause,
  code::varchar as code,
  age_days::integer as age_days,
  days_to_payment::integer as days_to_payment,
  primary_payer::varchar as primary_payer,
  payer_class::varchar as payer_class,
  location::varchar as location,
  provider::varchar as provider,
  patient::varchar as patient,
  origin::varchar as origin,
  contractual_cents::bigint as contractual_cents
from listed
order by
  case $sort::varchar
    when 'open' then open_cents
    when '-open' then -open_cents
    when 'charge' then charge_cents
    when '-charge' then -charge_cents
    when 'paid' then paid_cents
    when '-paid' then -paid_cents
    when 'denied' then denied_cents
    when '-denied' then -denied_cents
    when 'recovered' then recovered_cents
    when '-recovered' then -recovered_cents
    when 'age' then age_days
    when '-age' then -age_days
    when 'days' then days_to_payment
    when '-days' then -days_to_payment
    when '-service' then -(service_on - date '1970-01-01')
  end nulls last,
  case $sort::varchar when 'payer' then payer when 'status' then status when 'control' then control_number end nulls last,
  case $sort::varchar when '-payer' then payer when '-status' then status when '-control' then control_number end desc nulls last,
  service_on nulls last, control_number nulls last, claim_id
limit coalesce($limit::bigint, 9223372036854775807)
offset coalesce($offset::bigint, 0)
