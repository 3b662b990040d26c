-- Grain: one row per word that follow-ups of the period count as (scope/follow-up-work.sql) × person, and one of all persons
-- (by_id empty). Clicks: one call about thirty claims is one. Claims: each once. Rows: clicks × claims.
with /* filters */
work as (
  select by_id, batch_id, claim_id, unnest(words) as word from follow_up_work
)
select
  by_id::varchar as by_id,
  word::varchar as word,
  count(distinct batch_id)::integer as clicks,
  count(distinct claim_id)::integer as claims,
  count(*)::integer as touches
from work
where word is not null
group by grouping sets ((by_id, word), (word))
order by word, by_id
