-- Open money at $as_of by claim line, credits out, as open_balance judges them: the line's CPT family, and why it is open:
-- patient, the root cause of the line's open denial, or how the claim stands with that payer.
open_denial as (
  select claim_id, line_no, payer, arg_max(root_cause, (denied_cents, root_cause)) as root_cause
  from denial
  where opened_on <= $as_of::date and (closed_on is null or closed_on > $as_of::date)
    and not is_duplicate and not patient_owes
  group by claim_id, line_no, payer
),
open_line as (
  select
    b.claim_id, b.primary_payer, b.party, b.payer, b.open_cents,
    coalesce(b.family, 'unknown') as cpt_family,
    case
      when b.party = 'patient' then 'patient'
      when d.root_cause is not null then d.root_cause
      when t.state in ('next_payer', 'qmb') then 'next_payer'
      when t.state = 'unexplained' then 'unexplained'
      else 'waiting'
    end as why,
    greatest(0, $as_of::date - case $basis
      when 'service' then b.service_on when 'submission' then b.submitted_on else b.responsible_on
    end) as age_days
  from line_balance_scope b
  left join open_denial d on d.claim_id = b.claim_id and d.line_no = b.line_no and d.payer = b.payer
  left join balance t
    on t.claim_id = b.claim_id and t.party = b.party and t.payer = b.payer
      and t.from_on <= $as_of::date and $as_of::date < t.to_on
  where b.from_on <= $as_of::date and $as_of::date < b.to_on and b.party_cents >= 0
)
