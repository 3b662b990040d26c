-- Grain: claim in scope known at $as_of and asked for by the drill. Money is the part asked for: totals equal the number
-- that was drilled into. Excludes: claims before history. Source: PRODUCT.md, RULINGS 31.
with /* filters */
-- The rows asked for first: names are looked up for these alone.
asked as (
  from sorted_claim
  order by
    number_key nulls last, text_key nulls last, falling_key desc nulls last,
    service_on nulls last, control_number nulls last, claim_id
  limit coalesce($limit::bigint, 9223372036854775807)
  offset coalesce($offset::bigint, 0)
)
select
  l.claim_id::varchar as claim_id,
  l.control_number::varchar as control_number,
  l.payer::varchar as payer,
  l.service_on::date as service_on,
  l.charge_cents::bigint as charge_cents,
  l.paid_cents::bigint as paid_cents,
  l.open_cents::bigint as open_cents,
  l.status::varchar as status,
  l.insurance_cents::bigint as insurance_cents,
  l.patient_cents::bigint as patient_cents,
  l.denied_lines::integer as denied_lines,
  l.denied_cents::bigint as denied_cents,
  l.recovered_cents::bigint as recovered_cents,
  l.cash_cents::bigint as cash_cents,
  l.root_cause::varchar as root_cause,
  l.code::varchar as code,
  l.age_days::integer as age_days,
  l.days_to_payment::integer as days_to_payment,
  l.primary_payer::varchar as primary_payer,
  l.payer_class::varchar as payer_class,
  o.name::varchar as location,
  v.name::varchar as provider,
  concat_ws(', ', t.last_name, t.first_name)::varchar as patient,
  l.origin::varchar as origin,
  l.contractual_cents::bigint as contractual_cents
from asked l
join claim c on c.claim_id = l.claim_id
left join location o on o.location_id = l.location_id and o.practice_id = l.practice_id
left join provider v on v.provider_id = c.provider_id
left join patient t on t.patient_id = c.patient_id
order by
  l.number_key nulls last, l.text_key nulls last, l.falling_key desc nulls last,
  l.service_on nulls last, l.control_number nulls last, l.claim_id
