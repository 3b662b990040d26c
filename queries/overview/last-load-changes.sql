-- Grain: kind of news in the files of the last load; only kinds with something in them. Source: PRODUCT.md, overview.
with /* filters */
change as (
  select kind, count(*) as n, sum(amount_cents) as amount_cents from news_scope group by kind
)
select
  kind::varchar as kind,
  n::integer as n,
  coalesce(amount_cents, 0)::bigint as amount_cents
from change
order by list_position(['claims', 'payments', 'denials', 'patient_payments'], kind)
