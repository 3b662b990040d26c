-- What the files of the last load told of claims, written by the build once it knows which load that is. A claim sent again counts
-- once, with the charge that stands now; an adjudication that pays is a payment. Excludes claims before history.
insert into load_news by name
with news as (
  select f.file_id
  from source_file f
  join warehouse_state s on s.load_id = f.load_id
),
sent as (
  select distinct m.claim_id
  from submission s
  semi join news on news.file_id = s.file_id
  join claim_submission m on m.submission_id = s.submission_id
),
told as (
  select 'claims' as kind, s.claim_id, null as line_no, coalesce(sum(d.charge_cents), 0) as amount_cents
  from sent s
  left join claim_day d using (claim_id)
  group by s.claim_id
  union all
  select 'payments', m.claim_id, null, a.paid_cents
  from adjudication a
  semi join news on news.file_id = a.file_id
  join claim_adjudication m on m.adjudication_id = a.adjudication_id
  where a.paid_cents > 0
  union all
  select 'denials', d.claim_id, d.line_no, d.denied_cents
  from denial d
  join adjudication a on a.adjudication_id = d.adjudication_id
  semi join news on news.file_id = a.file_id
  where not d.is_expected and not d.is_duplicate
  union all
  select 'patient_payments', t.claim_id, null, t.amount_cents
  from transaction_posting t
  semi join news on news.file_id = t.file_id
  where t.type = 'patient_payment' and t.outcome = 'posted'
)
select t.kind, t.claim_id, t.line_no, t.amount_cents, c.practice_id, c.location_id, c.payer as primary_payer, c.payer_class
from told t
join claim c using (claim_id)
where not c.is_before_history;
