-- Grain: one dated money movement of the claim up to $as_of (its lines together), in order.
-- `effect_cents` is its effect on the open total (0 for moves between parties); `open_cents` the total after it;
-- insurance and patient are what stood at the end of its day, from `balance`. The last row ends in the open amount.
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
        when kind in ('charge', 'refund') then amount_cents
        when kind in ('to_patient', 'transfer') then 0
        else -amount_cents
      end as effect_cents,
      row_number() over (
        order by posted_on, step, payer, party, adjudication_id, submission_id, reason, file_id
      ) as entry_no
    from moved
  ),
  day_end as (
    select
      d.posted_on,
      sum(b.open_cents) filter (where b.party = 'insurance') as insurance_cents,
      sum(b.open_cents) filter (where b.party = 'patient') as patient_cents
    from (select distinct posted_on from effect) as d
    left join balance as b
      on b.claim_id = $claim_id and b.from_on <= d.posted_on and d.posted_on < b.to_on
    group by d.posted_on
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
  e.effect_cents::BIGINT as effect_cents,
  sum(e.effect_cents) over (order by e.entry_no)::BIGINT as open_cents,
  coalesce(d.insurance_cents, 0)::BIGINT as insurance_cents,
  coalesce(d.patient_cents, 0)::BIGINT as patient_cents,
  (lead(e.posted_on) over (order by e.entry_no) is distinct from e.posted_on)::BOOLEAN as is_day_end,
  e.adjudication_id::VARCHAR as adjudication_id,
  e.submission_id::VARCHAR as submission_id,
  e.file_id::VARCHAR as file_id,
  e.segment_no::INTEGER as segment_no
from effect as e
join day_end as d using (posted_on)
order by entry_no
