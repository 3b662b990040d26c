-- Grain: one line of the claim on $as_of; line 0 holds what stands on no line.
-- Foots: charge − payer paid − patient paid − adjusted − written off + refunded = open, per line and for the claim.
-- `denied_cents`: denial episodes in force on the day; `patient_cents`: patient's share in the latest live word.
-- `expected_cents`: what the primary payer should allow, by what was known before the month in which the claim was first sent.
with
  line as (
    select * exclude (claim_id) from service_line where claim_id = $claim_id
  ),
  posted as (
    select
      line_no,
      sum(amount_cents) filter (where kind = 'charge') as charge_cents,
      sum(amount_cents) filter (where kind = 'payer_payment') as payer_paid_cents,
      sum(amount_cents) filter (where kind = 'patient_payment') as patient_paid_cents,
      sum(amount_cents) filter (where kind in ('contractual', 'prior_payer')) as adjusted_cents,
      sum(amount_cents) filter (where kind = 'write_off') as written_off_cents,
      sum(amount_cents) filter (where kind = 'refund') as refunded_cents
    from ledger_entry
    where claim_id = $claim_id and posted_on <= cast($as_of as DATE)
    group by line_no
  ),
  spoken as (
    select h.*, ca.sequence, ca.rank
    from claim_adjudication as ca
    join adjudication_share as h using (adjudication_id)
    where ca.claim_id = $claim_id
      and ca.kind = 'word'
      and ca.spoken_on <= cast($as_of as DATE)
      and (ca.undone_on is null or ca.undone_on > cast($as_of as DATE))
  ),
  first_word as (
    select s.*, l.code as said_code,
      concat_ws(' ', l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4) as said_modifiers,
      l.submitted_code as submitted_code
    from spoken as s
    left join adjudication_line as l
      on l.adjudication_id = s.adjudication_id and l.line_no = s.adjudication_line_no
    qualify row_number() over (partition by s.line_no order by s.sequence, s.rank desc) = 1
  ),
  last_word as (
    select * from spoken
    qualify row_number() over (partition by line_no order by sequence desc, rank desc) = 1
  ),
  refused as (
    select line_no, sum(denied_cents) as denied_cents
    from denial
    where claim_id = $claim_id
      and opened_on <= cast($as_of as DATE)
      and (closed_on is null or closed_on > cast($as_of as DATE))
    group by line_no
  ),
  expected as (
    select e.* exclude (claim_id)
    from line_expected as e
    join claim as c on c.claim_id = $claim_id and c.payer = e.payer
    where e.claim_id = $claim_id
  ),
  numbered as (
    select line_no from line
    union
    select line_no from posted
    union
    select line_no from refused
  )
select
  n.line_no::INTEGER as line_no,
  s.code::VARCHAR as code,
  nullif(concat_ws(' ', s.modifier_1, s.modifier_2, s.modifier_3, s.modifier_4), '')::VARCHAR as modifiers,
  f.said_code::VARCHAR as adjudicated_code,
  nullif(f.said_modifiers, '')::VARCHAR as adjudicated_modifiers,
  f.submitted_code::VARCHAR as submitted_code,
  s.units::DOUBLE as units,
  s.service_on::DATE as service_on,
  array_to_string(s.diagnoses, ', ')::VARCHAR as diagnoses,
  cf.title::VARCHAR as family,
  coalesce(p.charge_cents, 0)::BIGINT as charge_cents,
  f.allowed_cents::BIGINT as allowed_cents,
  e.expected_cents::BIGINT as expected_cents,
  e.low_cents::BIGINT as expected_low_cents,
  e.high_cents::BIGINT as expected_high_cents,
  e.basis::VARCHAR as expected_basis,
  e.basis_n::INTEGER as expected_n,
  e.is_reduced::BOOLEAN as expected_is_reduced,
  e.payer::VARCHAR as expected_payer,
  coalesce(p.payer_paid_cents, 0)::BIGINT as payer_paid_cents,
  coalesce(p.patient_paid_cents, 0)::BIGINT as patient_paid_cents,
  coalesce(p.adjusted_cents, 0)::BIGINT as adjusted_cents,
  coalesce(p.written_off_cents, 0)::BIGINT as written_off_cents,
  coalesce(p.refunded_cents, 0)::BIGINT as refunded_cents,
  coalesce(r.denied_cents, 0)::BIGINT as denied_cents,
  coalesce(w.patient_cents, 0)::BIGINT as patient_cents,
  (
    coalesce(p.charge_cents, 0) - coalesce(p.payer_paid_cents, 0) - coalesce(p.patient_paid_cents, 0)
    - coalesce(p.adjusted_cents, 0) - coalesce(p.written_off_cents, 0) + coalesce(p.refunded_cents, 0)
  )::BIGINT as open_cents,
  b.file_id::VARCHAR as file_id,
  s.segment_no::INTEGER as segment_no
from numbered as n
left join line as s on s.line_no = n.line_no
left join posted as p on p.line_no = n.line_no
left join first_word as f on f.line_no = n.line_no
left join last_word as w on w.line_no = n.line_no
left join refused as r on r.line_no = n.line_no
left join expected as e on e.line_no = n.line_no
left join submission as b on b.submission_id = s.submission_id
left join cpt_family as cf on cf.family = s.family
where n.line_no > 0 or p.line_no is not null or r.line_no is not null
order by n.line_no = 0, n.line_no
