-- Grain: one dated money movement of the claim up to $as_of (its lines together), in order.
-- `effect_cents`: its effect on the open total (0 for moves between parties). What is open after it, in all, with
-- insurance and with the patient, runs along; the last row equals `balance` on that day (to_patient and transfer above
-- zero move insurance → patient).
with
  moved as (
    select
      posted_on, kind, party, payer, reason, adjudication_id, submission_id, file_id, min(segment_no) as segment_no,
      sum(amount_cents) as amount_cents,
      list(distinct line_no order by line_no) as lines,
      case kind
        when 'charge' then 0 when 'payer_payment' then 1 when 'contractual' then 2 when 'prior_payer' then 3
        when 'to_patient' then 4 when 'transfer' then 5 when 'patient_payment' then 6 when 'write_off' then 7
        else 8
      end as step
    from ledger_entry
    where claim_id = $claim_id and posted_on <= cast($as_of as DATE)
    group by posted_on, kind, party, payer, reason, adjudication_id, submission_id, file_id
  ),
  effect as (
    select
      *,
      case
        when kind in ('to_patient', 'transfer') then -amount_cents
        when kind = 'charge' or kind = 'refund' and party = 'insurance' then amount_cents
        when kind in ('payer_payment', 'contractual', 'prior_payer') or kind = 'write_off' and party = 'insurance'
          then -amount_cents
        else 0
      end as insurance_effect,
      case
        when kind in ('to_patient', 'transfer') or kind = 'refund' and party = 'patient' then amount_cents
        when kind = 'patient_payment' or kind = 'write_off' and party = 'patient' then -amount_cents
        else 0
      end as patient_effect,
      row_number() over (
        order by posted_on, step, amount_cents > 0, payer, party, adjudication_id, submission_id, reason, file_id
      ) as entry_no
    from moved
  )
select
  e.entry_no::INTEGER as entry_no,
  e.posted_on::DATE as posted_on,
  e.kind::VARCHAR as kind,
  e.party::VARCHAR as party,
  e.payer::VARCHAR as payer,
  e.reason::VARCHAR as reason,
  array_to_string(e.lines, ', ')::VARCHAR as lines,
  e.amount_cents::BIGINT as amount_cents,
  (e.insurance_effect + e.patient_effect)::BIGINT as effect_cents,
  sum(e.insurance_effect + e.patient_effect) over (order by e.entry_no)::BIGINT as open_cents,
  sum(e.insurance_effect) over (order by e.entry_no)::BIGINT as insurance_cents,
  sum(e.patient_effect) over (order by e.entry_no)::BIGINT as patient_cents,
  e.adjudication_id::VARCHAR as adjudication_id,
  e.submission_id::VARCHAR as submission_id,
  e.file_id::VARCHAR as file_id,
  e.segment_no::INTEGER as segment_no
from effect as e
order by entry_no
