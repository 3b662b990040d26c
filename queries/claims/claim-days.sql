-- Grain: one day up to $as_of on which something of the claim was sent, acknowledged, answered or posted, earliest first.
-- Where a page steps from: what stood on each of these days.
with
  told as (
    select submitted_on as day, 1 as rung, 'sent' as what
    from claim_submission where claim_id = $claim_id
    union all
    select rejected_on, 2, 'rejected' from claim_submission where claim_id = $claim_id
    union all
    select accepted_on, 2, 'accepted' from claim_submission where claim_id = $claim_id
    union all
    select spoken_on, 3, case kind when 'reversal' then 'taken back' else 'answered' end
    from claim_adjudication where claim_id = $claim_id
    union all
    select opened_on, 3, 'denied' from denial where claim_id = $claim_id and adjudication_id is null
    union all
    select posted_on, 4, case kind
      when 'patient_payment' then 'patient paid'
      when 'write_off' then 'written off'
      when 'refund' then 'refunded'
      when 'charge' then 'charged'
      else 'posted'
    end
    from ledger_entry
    where claim_id = $claim_id and adjudication_id is null and submission_id is null
  ),
  heard as (
    select distinct day, rung, what from told where day <= cast($as_of as DATE)
  )
select
  day::DATE as day,
  array_to_string(list(what order by rung, what), ', ')::VARCHAR as what
from heard
group by day
order by day
