-- Net and gross collection of the claims of collection_scope; not known where no transaction export is loaded. Pending: claims
-- of it with money open.
collection_part as (
  select
    is_net,
    coalesce(sum(payer_payment_cents), 0) + coalesce(sum(patient_payment_cents), 0) - coalesce(sum(refund_cents), 0) as payments,
    coalesce(sum(charge_cents), 0) as charges,
    coalesce(sum(contractual_cents), 0) as contractual,
    count(*) filter (is_first) as claims,
    null as pending
  from collection_scope
  group by is_net
  union all
  select p.claim_id is null, 0, 0, 0, 0, count(distinct o.claim_id)
  from open_balance o
  left join (select distinct claim_id from collection_scope where not is_net) p on p.claim_id = o.claim_id
  where o.service_on <= $as_of::date - 120
    and o.service_on >= case
      when last_day($as_of::date - 120) = $as_of::date - 120
        then (date_trunc('month', $as_of::date - 120) - interval 11 month)::date
      else ($as_of::date - 120 - interval 12 month)::date + 1
    end
  group by p.claim_id is null
),
collection_form as (
  select 'net_collection_rate' as name, payments, charges - contractual as due, claims, pending from collection_part where is_net
  union all
  select 'gross_collection_rate', payments, charges, claims, pending from collection_part
),
kpi_collection as (
  select
    f.name,
    case when is_known then sum(payments) / nullif(sum(due), 0) end as value,
    case when is_known then coalesce(sum(payments), 0) end as numerator,
    case when is_known then coalesce(sum(due), 0) end as denominator,
    case when is_known then coalesce(sum(claims), 0) else 0 end as n,
    case when is_known then coalesce(sum(pending), 0) else 0 end as pending
  from (values ('net_collection_rate'), ('gross_collection_rate')) f (name)
  left join collection_form using (name)
  cross join (
    select exists (from input_loaded where kind = 'transactions' and files > 0) as is_known
  )
  group by f.name, is_known
)
