-- The latest bill is three business days old (Monday to Friday), and nobody said that it arrived: no 999, no 277CA, no answer.
-- Only where that payer's bills are answered by 277CA at all, and receipts of a day after the bill's are loaded: else nothing is
-- known. Never acknowledged is never filed: the filing clock runs.
answer_due as (
  select min(on_day) - 1 as sent_by
  from (
    select $as_of::date - n::integer as on_day from range(0, 7) d (n) where isodow($as_of::date - n::integer) < 6 order by n limit 3
  )
),
queue_unacknowledged as (
  select
    l.claim_id, l.payer, 'unacknowledged' as queue, o.open_cents as at_stake_cents,
    case when o.state = 'next_payer' then o.open_cents else least(o.open_cents, o.expected_cents) end as expected_cents,
    ['original', 'corrected'] as kinds,
    '$' || format('{:,.2f}', o.open_cents / 100) || ' sent to ' || l.payer || ' on ' || strftime(l.submitted_on, '%b %-d, %Y')
      || ', ' || ($as_of::date - l.submitted_on)::varchar || ' days ago, and no receipt (999, 277CA) for it; receipts are loaded up to '
      || strftime(r.last_on, '%b %-d, %Y') as why
  from latest_bill l
  join open_insurance o using (claim_id, payer)
  join receipt_habit h using (payer)
  cross join (select max(last_on) as last_on from receipt_habit) r
  where h.is_told and o.is_asked and o.sent_on = l.submitted_on
    and l.submitted_on <= (select sent_by from answer_due) and l.submitted_on < r.last_on
    and (l.acknowledged_on is null or l.acknowledged_on > $as_of::date)
    and (l.rejected_on is null or l.rejected_on > $as_of::date)
    and (o.forwarded_on is null or o.forwarded_on < l.submitted_on)
    and (o.undone_on is null or o.undone_on < l.submitted_on)
)
