-- Grain: kind of news in the files of the last load; only kinds with something in them. Source: PRODUCT.md, overview.
with /* filters */
news as (
  select f.file_id
  from source_file f
  join warehouse_state s on s.load_id = f.load_id
),
-- Claims first of all: what is told of the others is not looked at.
news_claim as materialized (
  select claim_id
  from claim_scope
  where claim_id in (
    select m.claim_id
    from submission s
    semi join news on news.file_id = s.file_id
    join claim_submission m on m.submission_id = s.submission_id
  )
),
news_payment as materialized (
  select m.claim_id, a.paid_cents
  from adjudication a
  semi join news on news.file_id = a.file_id
  join claim_adjudication m on m.adjudication_id = a.adjudication_id
  where a.paid_cents > 0
),
change as (
  -- A claim sent again counts once, with the charge that stands now.
  select
    1 as position, 'claims' as kind,
    (select count(*) from news_claim) as n,
    (select sum(charge_cents) from day_scope where claim_id in (from news_claim)) as amount_cents
  union all
  select 2, 'payments', count(*), sum(m.paid_cents)
  from news_payment m
  semi join claim_scope on claim_scope.claim_id = m.claim_id
  union all
  select 3, 'denials', count(*), sum(d.denied_cents)
  from denial_scope d
  join adjudication a on a.adjudication_id = d.adjudication_id
  semi join news on news.file_id = a.file_id
  where not d.is_expected and not d.is_duplicate
  union all
  select 4, 'patient_payments', count(*), sum(t.amount_cents)
  from transaction_posting t
  semi join news on news.file_id = t.file_id
  semi join claim_scope using (claim_id)
  where t.type = 'patient_payment' and t.outcome = 'posted'
)
select
  kind::varchar as kind,
  n::integer as n,
  coalesce(amount_cents, 0)::bigint as amount_cents
from change
where n > 0
order by position
