-- One row per claim and queue it is in on $as_of, with its nearest deadline that can still be met. Where all are past, the queue
-- is `expired`; a claim without open insurance money then needs nothing any more. Excludes: claims voided, but for credits. What people did is
-- not seen here, so that one result serves everybody: queries/worklist/list-worklist.ts joins it.
queued_claim as materialized (
  select claim_id, payer, queue, at_stake_cents, expected_cents, chance, chance_n, chance_prior, chance_low, chance_high, kinds, root_cause, code,
    null::bigint as batch_id, why
  from queue_denied where queue = 'denied'
  union all
  select claim_id, payer, queue, at_stake_cents, expected_cents, chance, chance_n, chance_prior, chance_low, chance_high, kinds, root_cause, code, null, why
  from queue_underpaid
  union all
  select claim_id, payer, queue, at_stake_cents, expected_cents, null, 0, null, null, null, kinds, null, null, null, why from queue_unexplained
  union all
  select claim_id, payer, queue, at_stake_cents, expected_cents, null, 0, null, null, null, kinds, null, null, null, why from queue_no_response
  union all
  select claim_id, payer, queue, at_stake_cents, expected_cents, null, 0, null, null, null, kinds, null, null, null, why from queue_secondary
  union all
  select claim_id, payer, queue, at_stake_cents, expected_cents, null, 0, null, null, null, kinds, null, code, batch_id, why from queue_rejected
  union all
  select claim_id, payer, queue, at_stake_cents, expected_cents, null, 0, null, null, null, kinds, null, null, null, why from queue_unacknowledged
  union all
  select claim_id, payer, queue, at_stake_cents, expected_cents, null, 0, null, null, null, kinds, null, null, null, why from queue_crossed_over
  union all
  select claim_id, payer, queue, at_stake_cents, at_stake_cents, null, 0, null, null, null, kinds, null, null, null, why from queue_takeback
  union all
  select claim_id, payer, queue, at_stake_cents, at_stake_cents, null, 0, null, null, null, kinds, null, null, null, why from queue_patient_due
  union all
  select claim_id, payer, queue, at_stake_cents, 0, null, 0, null, null, null, kinds, null, null, null, why from queue_credit
  union all
  select claim_id, payer, queue, at_stake_cents, 0, null, 0, null, null, null, kinds, null, null, null, why from queue_overpayment
  union all
  select claim_id, payer, queue, at_stake_cents, 0, null, 0, null, null, null, kinds, null, null, null, why from queue_duplicate_charge
),
dated_claim as (
  select
    q.claim_id, q.queue, q.payer,
    arg_min({kind: d.kind, on_day: d.due_on, is_default: d.is_default}, (d.due_on, d.kind)) filter (d.due_on >= $as_of::date) as next_due,
    arg_max({kind: d.kind, on_day: d.due_on, is_default: d.is_default}, (d.due_on, d.kind)) filter (d.due_on < $as_of::date) as last_due
  from queued_claim q
  join claim_deadline d on d.claim_id = q.claim_id and d.payer = q.payer and list_contains(q.kinds, d.kind)
  group by all
),
worklist_claim as (
  select
    q.* exclude (queue, batch_id, chance, chance_prior, chance_low, chance_high),
    case when x.last_due is not null and x.next_due is null then 'expired' else q.queue end as queue,
    case when x.last_due is not null and x.next_due is null then null else q.batch_id end as batch_id,
    round(case when x.last_due is not null and x.next_due is null then e.chance else coalesce(q.chance, w.chance) end, 2) as chance,
    coalesce(q.chance_prior, w.chance) as chance_prior,
    case when x.last_due is null or x.next_due is not null then round(q.chance_low, 2) end as chance_low,
    case when x.last_due is null or x.next_due is not null then round(q.chance_high, 2) end as chance_high,
    coalesce(x.next_due, x.last_due) as due,
    c.control_number, c.patient_id, c.service_on, c.practice_id, c.location_id, c.provider_id, c.payer as primary_payer, c.payer_class,
    coalesce(o.open_cents, 0) as open_cents
  from queued_claim q
  semi join claim_scope using (claim_id)
  join claim c using (claim_id)
  join weight_in_force w on w.queue = q.queue
  join weight_in_force e on e.queue = 'expired'
  left join dated_claim x on x.claim_id = q.claim_id and x.queue = q.queue and x.payer = q.payer
  left join (
    select claim_id, sum(open_cents) as open_cents, max(party = 'insurance' and open_cents > 0) as is_owed
    from standing_balance
    group by claim_id
  ) o on o.claim_id = q.claim_id
  where (c.voided_on is null or c.voided_on > $as_of::date or starts_with(q.queue, 'credit') or q.queue = 'overpayment_60_day')
    and (x.last_due is null or x.next_due is not null or coalesce(o.is_owed, false))
)
