-- One row per claim in scope and click about it up to $as_of. A touch: the click logged a contact, set a status or wrote a note;
-- handing out and dates are none. Minutes: those of one call for many claims are spread over them, within reach.
follow_up_click as materialized (
  select
    f.batch_id, f.claim_id,
    any_value(f.by_id) as by_id,
    any_value(f.on_day) as on_day,
    max(f.done_at) as done_at,
    list(distinct f.kind order by f.kind) as kinds,
    bool_or(f.kind in ('contact', 'status', 'note')) as is_touch,
    max(f.channel) filter (f.kind = 'contact') as channel,
    max(f.outcome) filter (f.kind = 'contact') as said,
    max(f.status) filter (f.kind = 'status') as status,
    any_value(b.claims) as batch_claims,
    max(f.minutes) as batch_minutes,
    max(f.minutes) / any_value(b.claims) as minutes
  from follow_up f
  join (select batch_id, count(distinct claim_id) as claims from follow_up group by batch_id) b using (batch_id)
  semi join follow_up_claim using (claim_id)
  where f.on_day <= $as_of::date
  group by f.batch_id, f.claim_id
)
