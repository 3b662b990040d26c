-- What people said last of each claim they followed up, by $as_of. Claims without any are not here.
follow_up_latest as materialized (
  select
    claim_id,
    arg_max(status, (done_at, event_id)) filter (kind = 'status') as status,
    arg_max(on_day, (done_at, event_id)) filter (kind = 'status') as status_on,
    arg_max(by_id, (done_at, event_id)) filter (kind = 'status') as status_by,
    coalesce(max(done_at) filter (kind = 'status'), min(done_at)) as said_at,
    arg_max_null(assignee_id, (done_at, event_id)) filter (kind = 'assignment') as assignee_id,
    arg_max_null(next_on, (done_at, event_id)) filter (kind = 'next_date') as next_on,
    count(distinct batch_id) filter (kind in ('status', 'note', 'contact'))::integer as touches,
    coalesce(round(sum(minutes / batch.claims)), 0)::integer as minutes,
    max(on_day) filter (kind in ('status', 'note', 'contact')) as touched_on
  from follow_up
  -- The minutes of one call for many claims are spread over them.
  left join (
    select batch_id, count(distinct claim_id) as claims from follow_up where minutes is not null group by batch_id
  ) batch using (batch_id)
  where on_day <= $as_of::date and ($claim_id::varchar is null or claim_id = $claim_id)
  group by claim_id
)
