-- Grain: payer of the first submission. Cohort: claims first submitted in the period (submitted = adjudicated + pending).
-- acceptance_rate = accepted ÷ (accepted + rejected); resolution_rate = resolved ÷ adjudicated.
-- Excludes: claims without a known first submission. Source: KPIS §2, RULINGS 25–28.
with /* filters */
gate as (
  select
    payer,
    count(*) as submitted,
    count(*) filter (is_acknowledged) as acknowledged,
    count(*) filter (is_accepted) as accepted,
    count(*) filter (is_accepted or is_rejected) as judged,
    count(*) filter (is_adjudicated) as adjudicated,
    count(*) filter (is_resolved) as resolved
  from first_pass_scope
  group by payer
)
select
  payer::varchar as payer,
  submitted::integer as submitted,
  case when is_known then acknowledged end::integer as acknowledged,
  case when is_known then accepted end::integer as accepted,
  case when is_known then judged end::integer as judged,
  case when is_known then accepted / nullif(judged, 0) end::double as acceptance_rate,
  adjudicated::integer as adjudicated,
  resolved::integer as resolved,
  (resolved / nullif(adjudicated, 0))::double as resolution_rate,
  (submitted - adjudicated)::integer as pending
from gate
cross join acknowledgement_known
order by payer
