-- Claims of a list with what $sort orders them by: one of the first three keys, then service day, number and id.
sorted_claim as not materialized (
  select
    *,
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
    end as number_key,
    case $sort::varchar when 'payer' then payer when 'status' then status when 'control' then control_number end as text_key,
    case $sort::varchar when '-payer' then payer when '-status' then status when '-control' then control_number end as falling_key
  from claim_list
)
