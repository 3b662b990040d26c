-- One row per claim of the worklist, in its most pressing queue. Priority, in dollars a minute: (money that can come back × its
-- chance − cost of a touch, at least 0) × urgency ÷ minutes. Claims refused together are weighed as one; what is expired comes
-- after all that is not.
summed_claim as materialized (
  select
    *,
    min(due.on_day) over item - $as_of::date as days_left,
    greatest(0, sum(expected_cents * chance) over item - cost_of_touch_cents) / 100 as worth
  from (
    select
      t.*, w.minutes, w.cost_of_touch_cents,
      case when batch_id is null then t.claim_id || ' ' || t.payer else 'batch:' || batch_id::varchar end as item_key
    from worklist_claim t
    join weight_in_force w using (queue)
  )
  window item as (partition by queue, item_key, is_asked)
),
weighed_claim as materialized (
  select
    c.*,
    case when c.queue = 'expired' then 1 else coalesce(u.factor, 1) end as urgency,
    c.worth * case when c.queue = 'expired' then 1 else coalesce(u.factor, 1) end / c.minutes as priority
  from summed_claim c
  left join (
    select d.days_left, max(s.factor) as factor
    from (select distinct days_left from summed_claim) d
    join urgency_step s on s.within_days >= d.days_left
    group by d.days_left
  ) u on u.days_left = c.days_left
),
claim_queues as (
  select claim_id, list(queue order by queue = 'expired', priority desc, queue) as queues
  from (
    select claim_id, queue, max(priority) as priority from weighed_claim group by claim_id, queue
  )
  group by claim_id
),
chosen_claim as (
  from weighed_claim
  qualify row_number() over (
    partition by claim_id order by queue = 'expired', batch_id is null, priority desc, at_stake_cents desc, queue, payer
  ) = 1
)
