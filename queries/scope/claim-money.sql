-- One row per claim in scope known at $as_of: what it stood at, all of its money.
claim_money as not materialized (
  select
    claim_id, practice_id, location_id, primary_payer, payer_class, control_number, origin, service_on, sub1_on, days_to_payment,
    payer, status, root_cause, code,
    charge_cents, contractual_cents, paid_cents,
    insurance_cents + patient_cents as open_cents,
    insurance_cents, patient_cents,
    case when is_owed then greatest(0, $as_of::date - case $basis
      when 'service' then service_on when 'submission' then sub1_on else responsible_on
    end) end as age_days,
    denied_lines, denied_cents, recovered_cents
  from claim_standing
  where from_on <= $as_of::date and $as_of::date < to_on and /* in scope */
)
