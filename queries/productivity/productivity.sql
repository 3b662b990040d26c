-- Grain: one row per person who followed up in the period (by_id), one per week of all of them (week_on, a Monday), one of all.
-- Contacts and clicks: one call about thirty claims is one. Touches: clicks × claims; that call is thirty. Minutes: of contacts
-- that say them. Recovered: what came after the touches of the period (scope/follow-up-credit.sql), up to $as_of.
with /* filters */
work as (
  select *, date_trunc('week', on_day)::date as week_on from follow_up_work
)
select
  by_id::varchar as by_id,
  week_on::date as week_on,
  count(distinct batch_id)::integer as clicks,
  count(distinct batch_id) filter (channel is not null)::integer as contacts,
  count(distinct batch_id) filter (channel is not null and minutes is not null)::integer as timed_contacts,
  count(*) filter (is_touch)::integer as touches,
  count(distinct claim_id) filter (is_touch)::integer as claims,
  coalesce(sum(minutes), 0)::double as minutes,
  count(distinct claim_id) filter (credited_cents > 0)::integer as paid_claims,
  coalesce(sum(credited_cents), 0)::bigint as recovered_cents,
  coalesce(sum(credited_cents) filter (minutes is not null), 0)::bigint as timed_cents,
  count(*) filter (after = 'open')::integer as open_touches
from work
group by grouping sets ((by_id), (week_on), ())
having count(*) > 0
order by grouping(by_id, week_on), by_id, week_on
