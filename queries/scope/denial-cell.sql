-- One row per claim of remitted_scope: the CPT family of its main line (the largest charge among its first words; then the
-- first line) and, where a line was denied in full, why: the cause of the largest such line.
denial_cell as (
  select
    claim_id,
    any_value(primary_payer) as primary_payer,
    arg_max(coalesce(family, 'unknown'), (charge_cents, -line_no)) as cpt_family,
    arg_max(coalesce(root_cause, 'unknown'), (charge_cents, -line_no)) filter (is_denied and not is_expected) as root_cause
  from line_first_word
  where rem1_on between $from::date and least($to::date, $as_of::date) and spoken_on <= $as_of::date and /* line in scope */
  group by claim_id
)
