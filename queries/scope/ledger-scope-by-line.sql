-- Ledger entries of the lines in scope; line 0 spread by charge (cents by running totals, so that lines add up to it).
ledger_scope as (
  select claim_id, posted_on, kind, party, payer, amount_cents, reason, adjudication_id
  from ledger_entry
  semi join line_scope using (claim_id, line_no)
  where line_no > 0
    or claim_id not in (select claim_id from line_weight)
  union all
  select
    e.claim_id, e.posted_on, e.kind, e.party, e.payer,
    (round(e.amount_cents * w.weight_to / w.weight_all)
      - round(e.amount_cents * w.weight_before / w.weight_all))::bigint,
    e.reason, e.adjudication_id
  from ledger_entry e
  join line_weight w using (claim_id)
  semi join line_scope s on s.claim_id = e.claim_id and s.line_no = w.line_no
  where e.line_no = 0
)
