-- One row per claim that the claim-level filters leave; claims before history are in no figure.
claim_filter as (
  select claim_id, provider_id
  from claim
  where not is_before_history
    and (len($practice::varchar[]) = 0 or list_contains($practice::varchar[], practice_id))
    and (len($location::varchar[]) = 0 or list_contains($location::varchar[], location_id))
    and (len($payer::varchar[]) = 0 or list_contains($payer::varchar[], payer))
    and (len($payer_class::varchar[]) = 0 or list_contains($payer_class::varchar[], payer_class))
)
