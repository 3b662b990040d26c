-- Claims with lines that were paid, and too little: a part of the line denied, or less allowed than expected (short_claim). What a
-- line stands denied of as a whole is queue_denied's, also beside lines of this queue.
queue_underpaid as materialized (
  select
    claim_id, payer, 'underpaid' as queue,
    coalesce(d.at_stake_cents, 0) + coalesce(u.short_cents, 0) as at_stake_cents,
    coalesce(d.expected_cents, 0) + coalesce(u.short_cents, 0) as expected_cents,
    coalesce(
      (coalesce(d.expected_cents * d.chance, 0) + coalesce(u.short_cents * w.chance, 0))
        / nullif(coalesce(d.expected_cents, 0) + coalesce(u.short_cents, 0), 0),
      d.chance, w.chance
    ) as chance,
    coalesce(d.chance_n, 0) as chance_n,
    coalesce(d.chance_prior, w.chance) as chance_prior,
    (d.expected_cents * d.chance_low + coalesce(u.short_cents * w.chance, 0))
      / nullif(d.expected_cents + coalesce(u.short_cents, 0), 0) as chance_low,
    (d.expected_cents * d.chance_high + coalesce(u.short_cents * w.chance, 0))
      / nullif(d.expected_cents + coalesce(u.short_cents, 0), 0) as chance_high,
    coalesce(d.kinds, ['first_dispute']) as kinds,
    d.root_cause, d.code,
    concat_ws('; ', d.why, u.why) as why
  from (from queue_denied where queue = 'underpaid') d
  full join short_claim u using (claim_id, payer)
  join weight_in_force w on w.queue = 'underpaid'
)
