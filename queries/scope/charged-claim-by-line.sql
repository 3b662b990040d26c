-- One row per claim in scope, with its charge: at least one line is.
charged_claim as not materialized (
  select claim_id, charge_cents from claim semi join line_scope using (claim_id)
)
