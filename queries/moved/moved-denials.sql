-- Grain: payer × CPT family of the main line × root cause (empty: not denied in full). Claims first adjudicated in the period:
-- all of them are the denominator of initial_denial_rate, those with a cause its numerator.
-- Excludes: as that rate. Source: scope/denial-cell.sql.
with /* filters */
cell as (
  select primary_payer as payer, cpt_family, root_cause, count(*) as claims
  from denial_cell
  group by all
)
select
  payer::varchar as payer,
  cpt_family::varchar as cpt_family,
  root_cause::varchar as root_cause,
  claims::integer as claims
from cell
order by claims desc, payer, cpt_family, root_cause
