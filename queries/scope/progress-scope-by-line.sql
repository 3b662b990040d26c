-- One row per claim in scope: how far it had come at $as_of, its words those of the lines in scope alone.
progress_scope as (
  select
    p.claim_id, p.service_on, p.first_payer, p.sub1_on, p.sub1_acknowledged_on, p.sub1_accepted_on, p.sub1_accepted_by,
    p.sub1_rejected_on, p.sub1_rejected_by, p.rem1_on, p.reworked_on, p.reversed_on, p.nothing_payable_on,
    w.claim_id is not null as is_heard,
    w.denied_lines, w.partly_denied_lines, w.charge_cents, w.denied_charge_cents,
    p.pay1_on
  from claim_progress p
  semi join claim_scope using (claim_id)
  left join (
    select
      claim_id,
      count(*) filter (is_denied and not is_expected) as denied_lines,
      count(*) filter (is_partly_denied and not is_expected) as partly_denied_lines,
      sum(charge_cents) as charge_cents,
      sum(charge_cents) filter (is_denied and not is_expected) as denied_charge_cents
    from line_first_word
    where spoken_on <= $as_of::date and /* line in scope */
    group by claim_id
  ) w using (claim_id)
  where p.from_on <= $as_of::date and $as_of::date < p.to_on
)
