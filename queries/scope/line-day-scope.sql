-- Money of the lines that all filters leave by the day it was posted, its kinds side by side; line 0 as publish spread it.
line_day_scope as not materialized (
  select
    claim_id, line_no, location_id, primary_payer, provider_id, family, service_on, posted_on, charge_cents, contractual_cents,
    prior_payer_cents, payer_payment_cents, patient_payment_cents, write_off_cents, refund_cents, payer_cash_cents,
    patient_cash_cents, payments
  from line_day
  where /* line in scope */
)
