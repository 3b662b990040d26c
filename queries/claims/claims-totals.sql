-- Grain: one row. Counts and sums of the list that `claims` gives for the same filters and drill.
with /* filters */
total as (
  select
    count(*) as claims,
    coalesce(sum(charge_cents), 0) as charge_cents,
    coalesce(sum(paid_cents), 0) as paid_cents,
    coalesce(sum(open_cents), 0) as open_cents,
    coalesce(sum(insurance_cents), 0) as insurance_cents,
    coalesce(sum(patient_cents), 0) as patient_cents,
    coalesce(sum(denied_lines), 0) as denied_lines,
    coalesce(sum(denied_cents), 0) as denied_cents,
    coalesce(sum(recovered_cents), 0) as recovered_cents,
    coalesce(sum(cash_cents), 0) as cash_cents,
    coalesce(sum(contractual_cents), 0) as contractual_cents
  from claim_list
)
select
  claims::integer as claims,
  charge_cents::bigint as charge_cents,
  paid_cents::bigint as paid_cents,
  open_cents::bigint as open_cents,
  insurance_cents::bigint as insurance_cents,
  patient_cents::bigint as patient_cents,
  denied_lines::integer as denied_lines,
  denied_cents::bigint as denied_cents,
  recovered_cents::bigint as recovered_cents,
  cash_cents::bigint as cash_cents,
  contractual_cents::bigint as contractual_cents
from total
