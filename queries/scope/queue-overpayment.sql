-- Credits that Medicare or Medicaid is owed: to be reported and returned within 60 days of being identified (42 CFR 401.305;
-- 42 U.S.C. 1320a-7k(d)). A Medicare Advantage plan's credit is the plan's contract: it stays among the other credits alone.
-- So does what only a write-off beyond what insurance owed explains: nobody was paid too much.
-- When somebody identified it, and whether that is suspended, people say: queries/worklist/overpayment-clock.ts.
queue_overpayment as (
  select q.claim_id, q.payer, 'overpayment_60_day' as queue, q.at_stake_cents, []::varchar[] as kinds, q.why
  from queue_credit q
  join payer p using (payer)
  where q.queue <> 'credit_prepaid' and not q.is_written_off and p.class in ('Medicare', 'Medicaid')
)
