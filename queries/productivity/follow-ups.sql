-- Grain: one row per claim in scope and click about it in the period, newest first; of $by_id and those that count as $what
-- where they are given. Its money and minutes sum to those of `productivity`.
with /* filters */
work as (
  select * from follow_up_work where $what::varchar is null or list_contains(words, $what)
)
select
  (w.batch_id || ' ' || w.claim_id)::varchar as row_id,
  w.claim_id::varchar as claim_id,
  c.control_number::varchar as control_number,
  c.payer::varchar as payer,
  w.on_day::date as on_day,
  w.by_id::varchar as by_id,
  w.kinds::varchar[] as kinds,
  w.channel::varchar as channel,
  w.said::varchar as said,
  w.status::varchar as status,
  w.batch_claims::integer as batch_claims,
  w.batch_minutes::integer as batch_minutes,
  w.minutes::double as minutes,
  w.after::varchar as after,
  w.paid_on::date as paid_on,
  w.credited_cents::bigint as credited_cents
from work w
join claim c on c.claim_id = w.claim_id
order by w.done_at desc, w.batch_id, w.claim_id
