-- One row per claim in scope first submitted in the period: how far it had come at $as_of (RULINGS 25, 28).
first_pass_scope as not materialized (
  select
    claim_id, sub1_on, sub1_accepted_by, sub1_rejected_by,
    coalesce(first_payer, 'UNKNOWN PAYER') as payer,
    coalesce(sub1_acknowledged_on <= $as_of::date, false) as is_acknowledged,
    coalesce(sub1_rejected_on <= $as_of::date, false) as is_rejected,
    coalesce(sub1_accepted_on <= $as_of::date, false) and not is_rejected as is_accepted,
    coalesce(rem1_on <= $as_of::date, false) as is_adjudicated,
    is_adjudicated and not is_rejected
      and not coalesce(reworked_on <= $as_of::date, false)
      and not coalesce(reversed_on <= $as_of::date, false)
      and not (is_heard and denied_lines + partly_denied_lines > 0) as is_resolved
  from progress_scope
  where sub1_on between $from::date and least($to::date, $as_of::date)
)
