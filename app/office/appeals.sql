-- Grain: one appeal that was not dropped, as last kept, with its latest sending and outcome that nobody took back. An outcome
-- counts only after the sending that stands.
with
  latest as (
    select *, min(done_at) over (partition by appeal_id) as begun_at
    from appeal_version
    qualify row_number() over (partition by appeal_id order by done_at desc) = 1
  ),
  told as (
    select *
    from appeal_event as e
    where not exists (select 1 from follow_up as f where f.kind = 'undo' and f.undoes = e.batch_id)
  ),
  sent as (
    select * from told where kind = 'sent'
    qualify row_number() over (partition by appeal_id order by done_at desc) = 1
  ),
  decided as (
    select t.*
    from told as t
    join sent as s on s.appeal_id = t.appeal_id and t.done_at > s.done_at
    where t.kind = 'outcome'
    qualify row_number() over (partition by t.appeal_id order by t.done_at desc) = 1
  )
select
  v.appeal_id,
  v.version_id,
  v.state,
  v.on_day::varchar as on_day,
  v.by_id,
  v.payer,
  v.project_id,
  v.claim_ids,
  v.disputed_cents,
  v.due_on::varchar as due_on,
  v.content_hash,
  v.pdf_hash,
  s.on_day::varchar as sent_on,
  s.channel,
  s.reference,
  s.batch_id as sent_batch,
  o.outcome,
  o.on_day::varchar as decided_on,
  o.channel as answer_channel,
  o.reference as answer_reference,
  o.batch_id as decided_batch
from latest as v
left join sent as s using (appeal_id)
left join decided as o using (appeal_id)
where v.state <> 'dropped'
order by v.due_on nulls last, v.appeal_id
