-- Money that a payer's answer left with insurance without a word: neither paid, denied, passed on nor written off; $10 or more,
-- where nothing was sent since. Recoverable: what the lines should be allowed beyond what is settled.
settled_claim as (
  select claim_id, sum(amount_cents) as settled_cents
  from ledger_entry
  where claim_id in (select claim_id from open_insurance where state = 'unexplained')
    and kind in ('payer_payment', 'to_patient') and posted_on <= $as_of::date
  group by claim_id
),
queue_unexplained as (
  select
    o.claim_id, o.payer, 'unexplained' as queue, o.open_cents as at_stake_cents,
    greatest(0, least(o.open_cents, o.expected_cents - coalesce(s.settled_cents, 0)))::bigint as expected_cents,
    ['first_dispute'] as kinds,
    o.payer || ' answered on ' || strftime(o.heard_on, '%b %-d, %Y') || ' and left $' || format('{:,.2f}', o.open_cents / 100)
      || ' neither paid, denied, written off nor passed on' as why
  from open_insurance o
  left join settled_claim s using (claim_id)
  where o.state = 'unexplained' and o.open_cents >= 1000 and not o.is_asked and o.heard_on is not null
)
