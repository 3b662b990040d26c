-- Grain: one queue and payer that $claim_id is in on $as_of, as scope/worklist-claim.sql has them, the largest money first. Denials aside:
-- the claim's page tells them line by line. `kinds`: the deadlines by which it can still be done.
with /* filters */
queued as (
  select payer, 'underpaid' as queue, short_cents as at_stake_cents, ['first_dispute'] as kinds, why, claim_id from short_claim
  union all
  select payer, queue, at_stake_cents, kinds, why, claim_id from queue_unexplained
  union all
  select payer, queue, at_stake_cents, kinds, why, claim_id from queue_no_response
  union all
  select payer, queue, at_stake_cents, kinds, why, claim_id from queue_unacknowledged
  union all
  select payer, queue, at_stake_cents, kinds, why, claim_id from queue_rejected
  union all
  select payer, queue, at_stake_cents, kinds, why, claim_id from queue_secondary
  union all
  select payer, queue, at_stake_cents, kinds, why, claim_id from queue_crossed_over
  union all
  select payer, queue, at_stake_cents, kinds, why, claim_id from queue_takeback
  union all
  select payer, queue, at_stake_cents, kinds, why, claim_id from queue_patient_due
  union all
  select payer, queue, at_stake_cents, kinds, why, claim_id from queue_duplicate_charge
  where exists (
    from balance
    where claim_id in (select claim_id from twin union select other_id from twin)
      and from_on <= $as_of::date and $as_of::date < to_on
  )
  union all
  select payer, queue, at_stake_cents, kinds, why, claim_id from queue_credit
  union all
  select payer, queue, at_stake_cents, kinds, why, claim_id from queue_overpayment
)
select
  q.queue::varchar as queue,
  q.payer::varchar as payer,
  q.at_stake_cents::bigint as at_stake_cents,
  q.kinds::varchar[] as kinds,
  q.why::varchar as why
from queued q
join claim c using (claim_id)
where q.claim_id = $claim_id
  and (c.voided_on is null or c.voided_on > $as_of::date or starts_with(q.queue, 'credit') or q.queue = 'overpayment_60_day')
order by q.at_stake_cents desc, q.queue, q.payer
