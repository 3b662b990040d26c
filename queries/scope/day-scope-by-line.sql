-- Money of the lines in scope by the day it was posted, its kinds side by side: a claim's day has a row for each of its lines.
day_scope as not materialized (
  select
    claim_id, service_on, posted_on, charge_cents, contractual_cents, prior_payer_cents, payer_payment_cents,
    patient_payment_cents, write_off_cents, refund_cents, payer_cash_cents, patient_cash_cents, payments
  from line_day_scope
)
