-- One row per claim that the claim-level filters leave; those before history too: whoever worked one, worked.
follow_up_claim as (
  select claim_id
  from (select claim_id, practice_id, location_id, payer as primary_payer, payer_class from claim)
  where /* in scope */
)
