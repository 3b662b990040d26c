-- One row per claim in scope first adjudicated in the period: what the lines' first words were by $as_of.
remitted_scope as not materialized (
  select claim_id, denied_lines > 0 as is_denied, charge_cents, denied_charge_cents
  from progress_scope
  where rem1_on between $from::date and least($to::date, $as_of::date) and is_heard
)
