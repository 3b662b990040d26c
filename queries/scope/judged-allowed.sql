-- What primary payers allowed, their latest word on $as_of of the thirteen months up to it, beside what was expected before the claim's
-- month. Excludes: lines whose expected amount the practice entered; words that ended.
judged_allowed as (
  select
    date_trunc('month', a.from_on)::date as month_on, a.claim_id, a.line_no, a.payer, a.code, a.from_on, a.allowed_cents,
    e.basis, e.basis_n, e.expected_cents, e.low_cents, e.high_cents, e.usual_cents, e.medicare_cents
  from line_allowed a
  semi join claim_scope using (claim_id)
  join line_expected e using (claim_id, line_no, payer)
  where e.basis <> 'fee' and a.from_on <= $as_of::date and a.to_on > $as_of::date
    and a.from_on >= date_trunc('month', $as_of::date) - interval 12 month
)
