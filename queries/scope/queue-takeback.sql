-- Money that a payer kept from its payments (PLB WO, FB, 72) naming the claim, more than it gave back that way, without a reversal
-- (CLP 22) of the answer: the claim's ledger does not know of it. Recoverable: all of it, unless the payer reverses.
queue_takeback as (
  select
    claim_id, payer, 'takeback_without_reversal' as queue, sum(amount_cents)::bigint as at_stake_cents,
    []::varchar[] as kinds,
    payer || ' kept $' || format('{:,.2f}', sum(amount_cents) / 100) || ' from its payment of '
      || strftime(max(taken_on), '%b %-d, %Y') || ' for this claim (' || string_agg(distinct reason_code, ', ' order by reason_code)
      || ') and sent no reversal' as why
  from takeback
  where taken_on <= $as_of::date and (reversed_on is null or reversed_on > $as_of::date)
  group by claim_id, payer
  having sum(amount_cents) > 0
)
