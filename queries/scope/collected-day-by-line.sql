-- The same of the lines in scope: a claim's day has a row for each of its lines, one row of all is the claim's first. service_on is the
-- claim's own: named in the windows, what is asked of it cuts what they read.
collected_day as not materialized (
  select
    claim_id, service_on, posted_on, charge_cents, contractual_cents, payer_payment_cents, patient_payment_cents, refund_cents,
    row_number() over (partition by claim_id, service_on order by posted_on) = 1 as is_first,
    min(posted_on) filter (prior_payer_cents is not null) over (partition by claim_id, service_on) as prior_on
  from line_day_scope
)
