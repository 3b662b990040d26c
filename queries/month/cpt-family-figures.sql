-- Grain: CPT family (empty: no code that we know). Charges and payments: posted in the period. Lines, what they were billed at,
-- allowed and denied: first words of primary payers in the period, so that these three speak of the same lines.
-- Excludes: claims before history; of denied: expected denials. Source: scope/line-figure.sql, DATA.md §6.
with /* filters */
posted as (
  select family, sum(charges_cents) as charges_cents, sum(payments_cents) as payments_cents
  from line_figure
  group by all
  having sum(charges_cents) <> 0 or sum(payments_cents) <> 0
),
first_word as (
  select
    w.claim_id, w.line_no, w.charge_cents,
    w.is_denied and not w.is_expected as is_denied,
    arg_min({allowed: s.allowed_cents, denied: s.denied_cents}, a.rank) as said,
    any_value(w.is_expected) as is_expected
  from line_first_word w
  semi join line_scope using (claim_id, line_no)
  join claim_adjudication a
    on a.claim_id = w.claim_id and a.payer = w.payer and a.spoken_on = w.spoken_on
    and a.sequence = 1 and a.origin = '835' and a.kind = 'word'
  join adjudication_share s on s.adjudication_id = a.adjudication_id and s.line_no = w.line_no and not s.is_repeat
  where w.spoken_on between $from::date and least($to::date, $as_of::date)
  group by all
),
heard as (
  select
    l.family,
    count(*) as lines,
    count(*) filter (w.is_denied) as denied_lines,
    sum(w.charge_cents) as adjudicated_cents,
    sum(w.said.allowed) as allowed_cents,
    sum(w.said.denied) filter (not w.is_expected) as denied_cents
  from first_word w
  join service_line l using (claim_id, line_no)
  group by all
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
