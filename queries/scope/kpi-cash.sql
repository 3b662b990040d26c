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
  from cash_piece
  where remittance_id is not null and on_day between $from::date and least($to::date, $as_of::date)
)
