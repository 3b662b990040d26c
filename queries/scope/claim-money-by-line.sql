-- One row per claim in scope known at $as_of: what it stood at, the money of the lines in scope alone.
line_owed as (
  select
    claim_id,
    sum(open_cents) as open_cents,
    sum(open_cents) filter (party = 'insurance') as insurance_cents,
    sum(open_cents) filter (party = 'patient') as patient_cents,
    max(age_days) as age_days
  from open_balance
  group by claim_id
),
line_denied as (
  select
    claim_id,
    count(distinct line_no) as lines,
    sum(denied_cents) as denied_cents,
    sum(recovered_cents) as recovered_cents
  from episode_scope
  where closed_on is null or closed_on > $as_of::date
  group by claim_id
),
line_told as (
  select
    claim_id,
    sum(charge_cents) as charge_cents,
    sum(contractual_cents) as contractual_cents,
    coalesce(sum(payer_payment_cents), 0) + coalesce(sum(patient_payment_cents), 0) - coalesce(sum(refund_cents), 0) as paid_cents
  from day_scope
  where posted_on <= $as_of::date
  group by claim_id
),
claim_money as (
  select
    s.claim_id, s.practice_id, s.location_id, s.primary_payer, s.payer_class, s.control_number, s.origin, s.service_on, s.sub1_on,
    s.days_to_payment, s.payer, s.status, s.root_cause, s.code,
    coalesce(l.charge_cents, 0) as charge_cents,
    coalesce(l.contractual_cents, 0) as contractual_cents,
    coalesce(l.paid_cents, 0) as paid_cents,
    coalesce(b.open_cents, 0) as open_cents,
    coalesce(b.insurance_cents, 0) as insurance_cents,
    coalesce(b.patient_cents, 0) as patient_cents,
    b.age_days,
    coalesce(d.lines, 0) as denied_lines,
    coalesce(d.denied_cents, 0) as denied_cents,
    coalesce(d.recovered_cents, 0) as recovered_cents
  from claim_standing s
  semi join claim_scope using (claim_id)
  left join line_owed b using (claim_id)
  left join line_denied d using (claim_id)
  left join line_told l using (claim_id)
  where s.from_on <= $as_of::date and $as_of::date < s.to_on
)
