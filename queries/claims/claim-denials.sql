-- Grain: one denial episode of the claim opened up to $as_of, with what it is worth and what to do first.
-- Recovered: payers' payments on the line since, up to $as_of, at most the denied money (DATA.md §6, RULINGS 24).
with
  recovered as (
    select line_no, payer, opened_on, sum(paid_cents) as paid_cents
    from denial_recovery
    where claim_id = $claim_id and paid_on <= cast($as_of as DATE)
    group by line_no, payer, opened_on
  )
select
  d.line_no::INTEGER as line_no,
  d.payer::VARCHAR as payer,
  d.opened_on::DATE as opened_on,
  least(d.latest_on, cast($as_of as DATE))::DATE as latest_on,
  d.group_code::VARCHAR as group_code,
  d.carc::VARCHAR as carc,
  array_to_string(d.remark_codes, ', ')::VARCHAR as remark_codes,
  d.root_cause::VARCHAR as root_cause,
  rc.title::VARCHAR as root_cause_title,
  rc.owner::VARCHAR as owner,
  coalesce(c.action, rc.action)::VARCHAR as action,
  c.title::VARCHAR as title,
  d.is_full::BOOLEAN as is_full,
  d.is_expected::BOOLEAN as is_expected,
  d.is_duplicate::BOOLEAN as is_duplicate,
  d.patient_owes::BOOLEAN as patient_owes,
  d.denied_cents::BIGINT as denied_cents,
  e.expected_cents::BIGINT as expected_cents,
  e.low_cents::BIGINT as expected_low_cents,
  e.high_cents::BIGINT as expected_high_cents,
  e.basis::VARCHAR as expected_basis,
  e.basis_n::INTEGER as expected_n,
  e.is_reduced::BOOLEAN as expected_is_reduced,
  greatest(0, least(d.denied_cents, coalesce(r.paid_cents, 0)))::BIGINT as recovered_cents,
  case when d.closed_on <= cast($as_of as DATE) then d.closed_on end::DATE as closed_on,
  case when d.overturned_on <= cast($as_of as DATE) then d.overturned_on end::DATE as overturned_on,
  case when d.worked_on <= cast($as_of as DATE) then d.worked_on end::DATE as worked_on,
  d.adjudication_id::VARCHAR as adjudication_id,
  (d.adjudication_id is null)::BOOLEAN as is_from_export
from denial as d
left join recovered as r on r.line_no = d.line_no and r.payer = d.payer and r.opened_on = d.opened_on
left join line_expected as e on e.claim_id = $claim_id and e.line_no = d.line_no and e.payer = d.payer
left join root_cause as rc on rc.root_cause = d.root_cause
left join carc as c on c.carc = d.carc
where d.claim_id = $claim_id and d.opened_on <= cast($as_of as DATE)
order by d.opened_on desc, d.denied_cents desc, d.line_no
