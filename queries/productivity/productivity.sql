-- Grain: one row per word that follow-ups of the period count as (scope/follow-up-work.sql) × person (by_id), × week of all of
-- them (week_on, a Monday), and of all. Clicks: one call about thirty claims is one. Claims: each once. Touches: clicks × claims.
-- Minutes: as said in contacts. Cents: what came after these touches (scope/follow-up-credit.sql), up to $as_of.
with /* filters */
work as (
  select
    by_id, date_trunc('week', on_day)::date as week_on, batch_id, claim_id, minutes, credited_cents, unnest(words) as word
  from follow_up_work
)
select
  by_id::varchar as by_id,
  week_on::date as week_on,
  word::varchar as word,
  count(distinct batch_id)::integer as clicks,
  count(distinct claim_id)::integer as claims,
  count(*)::integer as touches,
  coalesce(sum(minutes), 0)::double as minutes,
  coalesce(sum(credited_cents), 0)::bigint as credited_cents
from work
where word is not null
group by grouping sets ((by_id, word), (week_on, word), (word))
order by word, by_id, week_on
