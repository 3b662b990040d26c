-- One row per claim in scope: at least one line is.
claim_scope as (
  select distinct claim_id from line_scope
)
