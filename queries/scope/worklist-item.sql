-- One row per thing to work on $as_of: a claim asked for, in its most pressing queue; claims refused together are one.
worklist_item as (
  select
    * exclude (is_asked, is_resting, at_stake_cents, expected_cents, open_cents, batch_id, item_key, due),
    case when claims > 1 then item_key else claim_id end as item_id,
    item_at_stake_cents::bigint as at_stake_cents,
    item_expected_cents::bigint as expected_cents,
    item_open_cents::bigint as open_cents,
    item_due.on_day as due_on, item_due.kind as due_kind, item_due.is_default as is_default_limit
  from (
    select
      c.*, q.queues,
      count(*) over item as claims,
      list(claim_id) over item as claim_ids,
      sum(at_stake_cents) over item as item_at_stake_cents,
      sum(expected_cents) over item as item_expected_cents,
      sum(open_cents) over item as item_open_cents,
      first_value(due) over (partition by item_key order by due.on_day nulls last rows between unbounded preceding and unbounded following)
        as item_due,
      row_number() over (partition by item_key order by at_stake_cents desc, claim_id) as place
    from chosen_claim c
    join claim_queues q using (claim_id)
    where is_asked
    window item as (
      partition by item_key order by at_stake_cents desc, claim_id rows between unbounded preceding and unbounded following
    )
  )
  where place = 1
)
