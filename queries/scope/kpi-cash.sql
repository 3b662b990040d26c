-- Cash of the period by payment date, and how many remittances are in it.
kpi_cash as (
  select
    'cash' as name,
    (
      select coalesce(sum(cents), 0)
      from cash_day
      where on_day between $from::date and least($to::date, $as_of::date)
    ) as value,
    null as numerator, null as denominator, count(distinct remittance_id) as n, 0 as pending
  from (
    select on_day, remittance_id from cash_told
    union all
    select on_day, remittance_id
    from cash_ledger
    where len(flatten([$location, $provider, $payer, $payer_class, $cpt_family]::varchar[][])) > 0
  )
  where remittance_id is not null and on_day between $from::date and least($to::date, $as_of::date)
)
