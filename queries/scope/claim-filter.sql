-- One row per claim that the claim-level filters leave; claims before history are in no figure.
claim_filter as (
  select claim_id
  from (select claim_id, practice_id, location_id, payer as primary_payer, payer_class from claim where not is_before_history)
  where /* in scope */
)
