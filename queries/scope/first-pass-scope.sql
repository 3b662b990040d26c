-- One row per claim in scope first submitted in the period: how far it had come at $as_of (RULINGS 25, 28).
first_pass_scope as (
  select
    h.claim_id,
    coalesce(h.first_payer, 'UNKNOWN PAYER') as payer,
    coalesce(h.sub1_acknowledged_on <= $as_of::date, false) as is_acknowledged,
    coalesce(h.sub1_rejected_on <= $as_of::date, false) as is_rejected,
    coalesce(h.sub1_accepted_on <= $as_of::date, false) and not is_rejected as is_accepted,
    coalesce(h.rem1_on <= $as_of::date, false) as is_adjudicated,
    is_adjudicated and not is_rejected
      and not coalesce(h.reworked_on <= $as_of::date, false)
      and not coalesce(h.reversed_on <= $as_of::date, false)
      and coalesce(w.denied_lines, 0) + coalesce(w.partly_denied_lines, 0) = 0 as is_resolved
  from claim_history h
  semi join claim_scope using (claim_id)
  left join first_word_scope w using (claim_id)
  where h.sub1_on between $from::date and least($to::date, $as_of::date)
)
