-- Insurance money on $as_of by claim and payer, with what its payer was asked and said, and what the claim's lines should be allowed.
open_insurance as materialized (
  select
    b.claim_id, b.payer, b.state, b.open_cents, b.denied_cents, c.sent_on, c.heard_on, c.undone_on, c.forwarded_on,
    coalesce(c.is_asked, false) as is_asked,
    coalesce(e.expected_cents, 0) as expected_cents
  from standing_balance b
  left join payer_contact c using (claim_id, payer)
  left join (
    select claim_id, sum(expected_cents) as expected_cents
    from line_expected
    join claim using (claim_id, payer)
    semi join standing_claim using (claim_id)
    group by claim_id
  ) e using (claim_id)
  where b.party = 'insurance' and b.open_cents > 0
)
