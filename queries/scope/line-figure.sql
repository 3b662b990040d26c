-- Figures of claim lines in scope with where the line was done and by whom: charges and payments posted in the period, what is
-- open at $as_of (credits in), denials opened in the period, and the first words of claims first adjudicated in it. A line may
-- have several rows. Sums over all are ar-bridge's, ar-aging's, denial-causes' and kpi-summary's.
line_figure as (
  select
    claim_id, location_id, provider_id, charge_cents as charges_cents,
    coalesce(payer_payment_cents, 0) + coalesce(patient_payment_cents, 0) as payments_cents,
    coalesce(contractual_cents, 0) + coalesce(prior_payer_cents, 0) as contractual_cents,
    null as open_cents, null as denied_cents, null as recovered_cents, false as is_heard, false as is_denied
  from line_day_scope
  where posted_on between $from::date and least($to::date, $as_of::date)
  union all by name
  select claim_id, location_id, provider_id, open_cents
  from line_balance_scope
  where from_on <= $as_of::date and $as_of::date < to_on
  union all by name
  select claim_id, location_id, provider_id, denied_cents, recovered_cents
  from episode_scope
  where opened_on between $from::date and $to::date
  union all by name
  select claim_id, location_id, provider_id, true as is_heard, is_denied and not is_expected as is_denied
  from line_first_word
  where rem1_on between $from::date and least($to::date, $as_of::date) and spoken_on <= $as_of::date and /* line in scope */
)
