-- One row per claim in scope.
claim_scope as (
  select claim_id from claim_filter
)
