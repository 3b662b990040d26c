-- Grain: one reconciliation check as the last publish ran it, failed ones first. 0 violations: it holds.
select
  name::VARCHAR as name,
  severity::VARCHAR as severity,
  meaning::VARCHAR as meaning,
  action::VARCHAR as action,
  violations::BIGINT as violations
from check_result
order by violations = 0, severity, name
