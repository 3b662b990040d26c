-- Grain: one name or id of a payer: how many bills carried it, and how many answers in remittances.
with
  named as (
    select upper(trim(regexp_replace(payer_name, '\s+', ' ', 'g'))) as name, payer_code as code from submission
  ),
  bill as (
    select 'name' as kind, name as alias, count(*) as bills from named where name is not null group by name
    union all
    select 'id', code, count(*) from named where code is not null group by code
  ),
  told as (
    select upper(trim(regexp_replace(r.payer_name, '\s+', ' ', 'g'))) as name, r.payer_code as code
    from adjudication as a
    join remittance as r using (remittance_id)
  ),
  answer as (
    select 'name' as kind, name as alias, count(*) as answers from told where name is not null group by name
    union all
    select 'id', code, count(*) from told where code is not null group by code
  )
select
  n.payer::VARCHAR as payer,
  n.alias::VARCHAR as alias,
  n.kind::VARCHAR as kind,
  coalesce(b.bills, 0)::INTEGER as bills,
  coalesce(a.answers, 0)::INTEGER as answers
from payer_name as n
left join bill as b using (kind, alias)
left join answer as a using (kind, alias)
order by payer, kind desc, bills desc, answers desc, alias
