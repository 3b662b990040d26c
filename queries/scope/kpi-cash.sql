-- Cash of the period by payment date.
kpi_cash as (
  select
    'cash' as name, coalesce(sum(cents), 0) as value,
    null as numerator, null as denominator, count(distinct remittance_id) as n, 0 as pending
  from cash_piece
  where on_day between $from::date and least($to::date, $as_of::date)
)
