-- Forwarded by the earlier payer (MA18, NM1*TT, status 19–21) 30 days ago or more, and its payer neither answered nor was billed
-- since. Payers without loaded remittances are left out: they may have answered.
queue_crossed_over as (
  select
    o.claim_id, o.payer, 'crossed_over_silent' as queue, o.open_cents as at_stake_cents, o.open_cents as expected_cents,
    ['original'] as kinds,
    coalesce(w.payer, 'the payer before') || ' forwarded $' || format('{:,.2f}', o.open_cents / 100) || ' to ' || o.payer
      || ' on ' || strftime(o.forwarded_on, '%b %-d, %Y') || '; no answer for '
      || ($as_of::date - o.forwarded_on)::varchar || ' days' as why
  from open_insurance o
  join payer_norm n using (payer)
  left join earlier_word w using (claim_id)
  where o.is_asked and o.forwarded_on = o.sent_on and (o.undone_on is null or o.undone_on < o.forwarded_on)
    and $as_of::date - o.forwarded_on >= 30
)
