-- Acceptance and resolution of claims first submitted in the period (the sums of query first-pass).
pass_base as (
  select
    count(*) as submitted,
    count(*) filter (is_accepted) as accepted,
    count(*) filter (is_accepted or is_rejected) as judged,
    count(*) filter (is_adjudicated) as adjudicated,
    count(*) filter (is_resolved) as resolved
  from first_pass_scope
),
kpi_first_pass as (
  select
    'first_pass_acceptance_rate' as name,
    case when is_known then accepted / nullif(judged, 0) end as value,
    case when is_known then accepted end as numerator,
    case when is_known then judged end as denominator,
    case when is_known then judged else 0 end as n,
    case when is_known then submitted - judged else 0 end as pending
  from pass_base cross join acknowledgement_known
  union all
  select
    'first_pass_resolution_rate', resolved / nullif(adjudicated, 0),
    resolved, adjudicated, adjudicated, submitted - adjudicated
  from pass_base
)
