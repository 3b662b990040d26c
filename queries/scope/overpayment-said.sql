-- One row per claim whose overpayment people marked by $as_of: since when it is identified, and the latest investigation of related
-- payments. Who investigates has identified it.
overpayment_said as (
  select
    claim_id,
    coalesce(
      arg_max(since_on, done_at) filter (mark = 'identified'),
      min(since_on) filter (mark = 'investigating')
    ) as identified_on,
    arg_max(since_on, done_at) filter (mark = 'investigating') as investigated_from,
    arg_max(since_on, done_at) filter (mark = 'concluded') as investigated_to
  from follow_up_overpayment
  where on_day <= $as_of::date
  group by claim_id
)
