-- One row per claim of remitted_scope: the CPT family of its main line (the largest charge among its first words; then the
-- first line) and, where a line was denied in full, why: the cause of the largest such line.
denial_cell as (
  select
    r.claim_id,
    arg_max(coalesce(s.family, 'unknown'), (w.charge_cents, -w.line_no)) as cpt_family,
    case when any_value(r.is_denied) then arg_max(
      coalesce(d.root_cause, 'unknown'), (w.charge_cents, -w.line_no, coalesce(d.denied_cents, 0), coalesce(d.root_cause, ''))
    ) filter (w.is_denied and not w.is_expected) end as root_cause
  from remitted_scope r
  join line_first_word w on w.claim_id = r.claim_id and w.spoken_on <= $as_of::date
  semi join line_scope k on k.claim_id = w.claim_id and k.line_no = w.line_no
  left join service_line s on s.claim_id = w.claim_id and s.line_no = w.line_no
  left join denial d
    on d.claim_id = w.claim_id and d.line_no = w.line_no and d.payer = w.payer and d.opened_on = w.spoken_on
      and d.sequence = 1 and not d.is_duplicate
  group by r.claim_id
)
