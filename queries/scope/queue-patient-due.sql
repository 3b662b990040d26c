-- What patients owe: $10 or more, theirs for 30 days (a statement went out and a cycle passed), while insurance stands at
-- nothing: neither open nor a credit, which would have to be set right first. Not known where no transaction file is loaded: what patients paid would be missing.
queue_patient_due as (
  select
    b.claim_id, b.payer, 'patient_due' as queue, b.open_cents as at_stake_cents, []::varchar[] as kinds,
    'the patient owes $' || format('{:,.2f}', b.open_cents / 100) || ' since ' || strftime(b.responsible_on, '%b %-d, %Y')
      || ', for ' || ($as_of::date - b.responsible_on)::varchar || ' days' as why
  from standing_balance b
  anti join (select claim_id from standing_balance where party = 'insurance') i using (claim_id)
  where b.party = 'patient' and b.open_cents >= 1000 and b.responsible_on <= $as_of::date - 30
    and exists (from input_loaded where kind = 'transactions' and files > 0)
)
