-- One row per payer and root cause with denials decided by $as_of: how many there are, and how many of them brought money.
-- Decided: paid; ended by another word; older than a year; or nothing of the claim is open with insurance any more.
-- Excludes: expected denials, duplicates, denials that the patient owes.
denial_chance as (
  select payer, root_cause, count(*) as decided, count(*) filter (is_won) as won
  from (
    select
      d.payer, d.root_cause,
      coalesce(r.paid_cents, 0) > 0 as is_won,
      d.closed_on <= $as_of::date or d.opened_on <= $as_of::date - 365 or b.claim_id is null as is_over
    from denial d
    left join (
      select claim_id, line_no, payer, opened_on, sum(paid_cents) as paid_cents
      from denial_recovery
      where paid_on <= $as_of::date
      group by all
    ) r using (claim_id, line_no, payer, opened_on)
    left join (
      select distinct claim_id
      from balance
      where party = 'insurance' and open_cents > 0 and from_on <= $as_of::date and $as_of::date < to_on
    ) b using (claim_id)
    where d.opened_on <= $as_of::date and not d.is_expected and not d.is_duplicate and not d.patient_owes
  )
  where is_won or is_over
  group by payer, root_cause
)
