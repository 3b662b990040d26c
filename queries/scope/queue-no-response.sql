-- Asked (or heard, where its payer holds the claim pending) longer ago than the payer's norm. Payers without loaded remittances
-- are left out; so is what another payer forwarded (queue_crossed_over), and a bill that nobody acknowledged (queue_unacknowledged).
queue_no_response as (
  select
    o.claim_id, o.payer, 'no_response' as queue, o.open_cents as at_stake_cents,
    case when o.state = 'next_payer' then o.open_cents else least(o.open_cents, o.expected_cents) end as expected_cents,
    ['original', 'corrected'] as kinds,
    case
      when o.state = 'pending' and not o.is_asked then o.payer || ' has held it pending'
      when o.undone_on >= o.sent_on then o.payer || ' took its word back and has not spoken'
      else 'no answer from ' || o.payer
    end || ' for ' || ($as_of::date - greatest(o.sent_on, o.heard_on, o.undone_on))::varchar || ' days; '
      || coalesce(
        '85 % of ' || n.norm_of || ' take ' || n.norm_days::varchar || ' (n ' || format('{:,}', n.norm_claims) || ')',
        'planning default ' || n.norm_days::varchar || ', no history') as why
  from open_insurance o
  join payer_norm n using (payer)
  where (o.state in ('waiting', 'pending') or o.is_asked)
    and (o.state <> 'waiting' or o.is_asked or o.undone_on is not null)
    and $as_of::date - greatest(o.sent_on, o.heard_on, o.undone_on) > n.norm_days
    and (o.forwarded_on is null or o.forwarded_on < greatest(o.sent_on, o.undone_on))
    and (o.claim_id, o.payer) not in (select (claim_id, payer) from queue_unacknowledged)
)
