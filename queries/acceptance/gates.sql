-- Grain: one row. Claims first submitted in the period, at each gate: the clearinghouse's verdict, the payer's front end,
-- the first adjudication. A gate of which nothing was ever heard is not known (NULL), never guessed.
-- Excludes: claims without a known first submission. Source: KPIS §2, RULINGS 25–28.
with /* filters */
passed as (
  select
    *,
    sub1_accepted_by = 'payer' or (is_rejected and sub1_rejected_by = 'payer') as is_heard_payer,
    is_rejected and coalesce(sub1_rejected_by, '') <> 'payer' as is_stopped_early
  from first_pass_scope
),
counted as (
  select
    count(*) as submitted,
    count(*) filter (is_acknowledged) as acknowledged,
    count(*) filter ((is_accepted or is_rejected) and not is_stopped_early) as clearinghouse_accepted,
    count(*) filter (is_stopped_early) as clearinghouse_rejected,
    count(*) filter (is_accepted and is_heard_payer) as payer_accepted,
    count(*) filter (is_rejected and is_heard_payer) as payer_rejected,
    count(*) filter (is_adjudicated) as adjudicated,
    count(*) filter (is_resolved) as resolved
  from passed
),
heard as (
  select exists (from claim_submission where accepted_by = 'payer' or rejected_by = 'payer') as is_payer_known
)
select
  submitted::integer as submitted,
  case when is_known then acknowledged end::integer as acknowledged,
  case when is_known then clearinghouse_accepted end::integer as clearinghouse_accepted,
  case when is_known then clearinghouse_rejected end::integer as clearinghouse_rejected,
  case when is_known and is_payer_known then payer_accepted end::integer as payer_accepted,
  case when is_known and is_payer_known then payer_rejected end::integer as payer_rejected,
  adjudicated::integer as adjudicated,
  resolved::integer as resolved
from counted
cross join acknowledgement_known
cross join heard
