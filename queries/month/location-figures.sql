-- Grain: location (empty: not told). Charges, payments and contractual posted in the period, A/R at $as_of, denials opened in
-- the period, and initial denials of claims first adjudicated in it.
-- Excludes: claims before history; expected denials. Source: scope/line-figure.sql.
with /* filters */
figure as (
  select
    location_id,
    sum(charges_cents) as charges_cents,
    sum(payments_cents) as payments_cents,
    sum(contractual_cents) as contractual_cents,
    sum(open_cents) as open_cents,
    sum(denied_cents) as denied_cents,
    sum(recovered_cents) as recovered_cents,
    count(distinct claim_id) filter (is_heard) as first_adjudicated,
    count(distinct claim_id) filter (is_denied) as denied_claims
  from line_figure
  group by all
)
select
  f.location_id::varchar as location_id,
  coalesce(p.name, f.location_id)::varchar as name,
  coalesce(f.charges_cents, 0)::bigint as charges_cents,
  coalesce(f.payments_cents, 0)::bigint as payments_cents,
  coalesce(f.contractual_cents, 0)::bigint as contractual_cents,
  coalesce(f.open_cents, 0)::bigint as open_cents,
  coalesce(f.denied_cents, 0)::bigint as denied_cents,
  coalesce(f.recovered_cents, 0)::bigint as recovered_cents,
  f.first_adjudicated::integer as first_adjudicated,
  f.denied_claims::integer as denied_claims,
  (f.denied_claims / nullif(f.first_adjudicated, 0))::double as initial_denial_rate
from figure f
left join location p using (location_id)
order by f.charges_cents desc nulls last, f.location_id
