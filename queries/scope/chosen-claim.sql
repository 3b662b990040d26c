-- One row per claim of the worklist, in its most pressing queue. Priority, in dollars a minute: (money that can come back × its
-- chance − cost of a touch, at least 0) × urgency ÷ minutes. A claim refused with its batch stands there first of all; what is
-- expired comes after all that is not. What Medicare or Medicaid is owed stands under its clock, before other credits.
weighed_claim as materialized (
  select
    *,
    greatest(0, expected_cents * chance - cost_of_touch_cents) / 100 * urgency / minutes as priority
  from (
    select
      t.*, w.minutes, w.cost_of_touch_cents,
      due.on_day - $as_of::date as days_left,
      case when queue = 'expired' then 1 else coalesce(u.factor, 1) end as urgency
    from worklist_claim t
    join weight_in_force w using (queue)
    left join urgency_by_day u on u.on_day = due.on_day
  )
),
claim_queues as (
  select
    claim_id,
    list(queue) as queues,
    list(why) as whys
  from (
    -- In order before, as a sort within each claim costs ten times as much.
    select claim_id, queue, arg_max(why, (priority, at_stake_cents, payer)) as why
    from weighed_claim
    group by claim_id, queue
    order by claim_id, queue = 'expired', max(priority) desc, queue <> 'overpayment_60_day', queue
  )
  group by claim_id
),
chosen_claim as (
  select c.*, q.queues, q.whys
  from weighed_claim c
  join claim_queues q using (claim_id)
  qualify row_number() over (
    partition by claim_id
    order by queue = 'expired', batch_id is null, priority desc, queue <> 'overpayment_60_day', at_stake_cents desc, queue, payer
  ) = 1
)
