-- One row per claim in scope, with its charge.
charged_claim as not materialized (
  select claim_id, charge_cents
  from (
    select claim_id, charge_cents, practice_id, location_id, payer as primary_payer, payer_class from claim where not is_before_history
  )
  where /* in scope */
)
