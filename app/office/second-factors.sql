-- Grain: one row per person who has a second factor: its sealed secret, the last time step whose code was taken, and the
-- hashes of the recovery codes that are left.
with standing as (
  select person_id, factor_id, done_at, kind, sealed_secret
  from second_factor_event
  where kind in ('enrolled', 'removed')
  qualify row_number() over (partition by person_id order by done_at desc, rowid desc) = 1
),
steps as (
  select factor_id, max(time_step) as last_step
  from second_factor_event
  where time_step is not null
  group by factor_id
),
made as (
  select factor_id, code_hashes
  from second_factor_event
  where kind = 'recovery_codes_made'
  qualify row_number() over (partition by factor_id order by done_at desc, rowid desc) = 1
),
used as (
  select factor_id, flatten(list(code_hashes)) as code_hashes
  from second_factor_event
  where kind = 'recovery_code_used'
  group by factor_id
)
select
  s.person_id,
  s.factor_id,
  strftime(s.done_at, '%Y-%m-%dT%H:%M:%S.%gZ') as enrolled_at,
  s.sealed_secret,
  coalesce(steps.last_step, -1) as last_step,
  list_filter(
    coalesce(made.code_hashes, []),
    lambda each: not list_contains(coalesce(used.code_hashes, []), each)
  ) as codes_left
from standing as s
left join steps using (factor_id)
left join made using (factor_id)
left join used using (factor_id)
where s.kind = 'enrolled'
order by s.person_id
