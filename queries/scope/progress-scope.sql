-- One row per claim in scope: how far it had come at $as_of. First words count from heard_on, pay1_on from itself on.
progress_scope as not materialized (
  select
    claim_id, service_on, first_payer, sub1_on, sub1_acknowledged_on, sub1_accepted_on, sub1_accepted_by, sub1_rejected_on,
    sub1_rejected_by, rem1_on, reworked_on, reversed_on, nothing_payable_on,
    coalesce(heard_on <= $as_of::date, false) as is_heard,
    denied_lines, partly_denied_lines, charge_cents, denied_charge_cents,
    pay1_on
  from claim_progress
  where from_on <= $as_of::date and $as_of::date < to_on and /* in scope */
)
