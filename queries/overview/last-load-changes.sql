-- Grain: kind of news in the files of the last load; only kinds with something in them. Source: PRODUCT.md, overview.
with /* filters */
news as (
  select f.file_id
  from source_file f
  join warehouse_state s on s.load_id = f.load_id
),
change as (
  -- A claim sent again counts once, with the charge that stands now.
  select 1 as position, 'claims' as kind, count(*) as n, sum(l.charge_cents) as amount_cents
  from (
    select distinct m.claim_id
    from claim_submission m
    join submission s using (submission_id)
    semi join news on news.file_id = s.file_id
    semi join claim_scope on claim_scope.claim_id = m.claim_id
  )
  left join (
    select claim_id, sum(amount_cents) as charge_cents
    from ledger_scope
    where kind = 'charge'
    group by claim_id
  ) l using (claim_id)
  union all
  select 2, 'payments', count(*), sum(a.paid_cents)
  from claim_adjudication m
  join adjudication a using (adjudication_id)
  semi join news on news.file_id = a.file_id
  semi join claim_scope on claim_scope.claim_id = m.claim_id
  where a.paid_cents > 0
  union all
  select 3, 'denials', count(*), sum(d.denied_cents)
  from denial_scope d
  join denial o using (claim_id, line_no, payer, opened_on)
  join adjudication a on a.adjudication_id = o.adjudication_id
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
