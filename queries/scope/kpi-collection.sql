-- Net and gross collection of the claims of collection_scope; not known where no transaction export is loaded.
collection_form as (
  select 'net_collection_rate' as name, payments, charges - contractual as due, claim_id
  from collection_scope
  where is_net
  union all
  select 'gross_collection_rate', payments, charges, claim_id
  from collection_scope
),
kpi_collection as (
  select
    f.name,
    case when is_known then sum(payments) / nullif(sum(due), 0) end as value,
    case when is_known then coalesce(sum(payments), 0) end as numerator,
    case when is_known then coalesce(sum(due), 0) end as denominator,
    case when is_known then count(claim_id) else 0 end as n,
    case when is_known then count(*) filter (claim_id in (select claim_id from open_balance)) else 0 end as pending
  from (values ('net_collection_rate'), ('gross_collection_rate')) f (name)
  left join collection_form using (name)
  cross join (
    select exists (from input_loaded where kind = 'transactions' and files > 0) as is_known
  )
  group by f.name, is_known
)
