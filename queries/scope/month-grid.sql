-- Months from $from to $as_of's, each up to its last day or $as_of.
month_grid as (
  select
    strftime(month_on, '%Y-%m') as month,
    month_on,
    least(last_day(month_on), $as_of::date) as day
  from (
    select unnest(generate_series(date_trunc('month', $from::date), $as_of::date::timestamp, interval 1 month))::date as month_on
  )
)
