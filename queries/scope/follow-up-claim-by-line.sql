-- One row per claim of which the filters leave a line.
follow_up_claim as (
  select distinct claim_id from line_scope
)
