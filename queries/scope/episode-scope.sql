-- Denial episodes in scope known at $as_of and not expected, each with what came back by then.
episode_scope as (
  select
    d.claim_id, d.line_no, d.payer, d.location_id, d.provider_id, d.opened_on, d.closed_on, d.overturned_on, d.worked_on,
    d.root_cause, d.is_full, d.is_soft, d.is_duplicate, d.patient_owes, d.remark_codes,
    coalesce(d.group_code, '') || case when d.group_code is null then '' else '-' end || coalesce(d.carc, '?') as code,
    d.denied_cents,
    least(d.denied_cents, greatest(0, coalesce(r.paid_cents, 0))) as recovered_cents
  from denial_scope d
  left join (
    select claim_id, line_no, payer, opened_on, sum(paid_cents) as paid_cents
    from denial_recovery
    where paid_on <= $as_of::date
    group by all
  ) r using (claim_id, line_no, payer, opened_on)
  where d.opened_on <= $as_of::date and not d.is_expected
)
