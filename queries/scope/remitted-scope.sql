-- One row per claim in scope first adjudicated in the period: what the lines' first words were by $as_of.
remitted_scope as (
  select
    h.claim_id,
    w.denied_lines > 0 as is_denied,
    w.charge_cents,
    w.denied_charge_cents
  from claim_history h
  join first_word_scope w using (claim_id)
  where h.rem1_on between $from::date and least($to::date, $as_of::date)
)
