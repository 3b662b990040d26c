-- Initial denial rates of claims first adjudicated in the period: full, unexpected denials among the lines' first words.
denial_base as (
  select
    count(*) as claims,
    count(*) filter (is_denied) as denied_claims,
    coalesce(sum(charge_cents), 0) as charge_cents,
    coalesce(sum(denied_charge_cents), 0) as denied_charge_cents
  from remitted_scope
),
denial_pending as (
  select count(*) as claims from first_pass_scope where not is_adjudicated
),
kpi_denial as (
  select
    'initial_denial_rate' as name, denied_claims / nullif(b.claims, 0) as value,
    denied_claims as numerator, b.claims as denominator, b.claims as n, p.claims as pending
  from denial_base b cross join denial_pending p
  union all
  select
    'initial_denial_dollar_rate', denied_charge_cents / nullif(charge_cents, 0),
    denied_charge_cents, charge_cents, b.claims, p.claims
  from denial_base b cross join denial_pending p
)
