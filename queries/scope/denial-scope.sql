-- Denial episodes that all filters leave, all days.
denial_scope as not materialized (
  select
    claim_id, line_no, payer, sequence, opened_on, latest_on, adjudication_id, group_code, carc, root_cause, remark_codes,
    is_full, is_expected, is_soft, is_duplicate, patient_owes, denied_cents,
    closed_on, overturned_on, worked_on, location_id, provider_id
  from denial
  where /* line in scope */
)
