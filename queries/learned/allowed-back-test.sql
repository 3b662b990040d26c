-- Grain: month of the answer, thirteen months up to $as_of: how far what was expected of a line, known before its claim's month, lay from
-- what its primary payer then allowed (scope/judged-allowed.sql); beside the payer's usual share of charges and Medicare's fee, on the
-- lines that have them.
with /* filters */
told as (
  from judged_allowed
)
select
  month_on::DATE as month_on,
  count(*)::INTEGER as lines,
  (count(*) filter (basis in ('year', 'place', 'code', 'medicare')))::INTEGER as priced,
  median(abs(expected_cents - allowed_cents))::DOUBLE as expected_error_cents,
  avg(abs(expected_cents - allowed_cents))::DOUBLE as expected_mean_cents,
  count(usual_cents)::INTEGER as usual_lines,
  median(abs(usual_cents - allowed_cents))::DOUBLE as usual_error_cents,
  avg(abs(usual_cents - allowed_cents))::DOUBLE as usual_mean_cents,
  count(medicare_cents)::INTEGER as medicare_lines,
  median(abs(medicare_cents - allowed_cents))::DOUBLE as medicare_error_cents,
  avg(abs(medicare_cents - allowed_cents))::DOUBLE as medicare_mean_cents
from told
group by month_on
order by month_on
