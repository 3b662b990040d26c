-- Money of claims in scope by the day it was posted, with which row is its claim's first, and since when an earlier payer's word
-- turned out not to be loaded (prior_payer).
collected_day as not materialized (
  select
    claim_id, service_on, posted_on, charge_cents, contractual_cents, payer_payment_cents, patient_payment_cents, refund_cents,
    is_first, prior_on
  from claim_day
  where /* in scope */
)
