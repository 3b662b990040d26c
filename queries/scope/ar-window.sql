-- The window of charges behind days in A/R: $window_months (3; option 1 or 12) ending at $as_of, whole months where $as_of
-- ends one.
ar_window as (
  select
    case
      when last_day($as_of::date) = $as_of::date
        then (date_trunc('month', $as_of::date) - to_months(months - 1))::date
      else ($as_of::date - to_months(months))::date + 1
    end as from_on
  from (select coalesce($window_months::integer, 3) as months)
)
