-- Grain: CPT family (empty: no code that we know). Charges and payments: posted in the period. Lines, what they were billed at,
-- allowed and denied: first words of primary payers in the period, so that these three speak of the same lines.
-- Excludes: claims before history; of denied: expected denials. Source: scope/line-day-scope.sql, DATA.md §6.
with /* filters */
posted as (
  select
    family,
    sum(charge_cents) as charges_cents,
    sum(coalesce(payer_payment_cents, 0) + coalesce(patient_payment_cents, 0)) as payments_cents
  from line_day_scope
  where posted_on between $from::date and least($to::date, $as_of::date)
  group by family
  having sum(charge_cents) <> 0 or payments_cents <> 0
),
heard as (
  select
    family,
    count(*) as lines,
    count(*) filter (is_denied and not is_expected) as denied_lines,
    sum(charge_cents) as adjudicated_cents,
    sum(allowed_cents) as allowed_cents,
    sum(denied_cents) filter (not is_expected) as denied_cents
  from line_first_word
  where spoken_on between $from::date and least($to::date, $as_of::date) and /* line in scope */
  group by family
)
select
  coalesce(p.family, h.family)::varchar as family,
  t.title::varchar as title,
  coalesce(p.charges_cents, 0)::bigint as charges_cents,
  coalesce(p.payments_cents, 0)::bigint as payments_cents,
  coalesce(h.lines, 0)::integer as lines,
  coalesce(h.adjudicated_cents, 0)::bigint as adjudicated_cents,
  coalesce(h.allowed_cents, 0)::bigint as allowed_cents,
  coalesce(h.denied_cents, 0)::bigint as denied_cents,
  coalesce(h.denied_lines, 0)::integer as denied_lines,
  (h.denied_lines / nullif(h.lines, 0))::double as denial_rate
from posted p
full join heard h on h.family is not distinct from p.family
left join cpt_family t on t.family = coalesce(p.family, h.family)
order by p.charges_cents desc nulls last, 1
