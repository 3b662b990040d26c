-- One row per payer that bills were sent to: when receipts of them were last loaded by $as_of, and whether its bills are answered by
-- 277CA at all. A 999 alone tells of a file, not of a payer's bills.
receipt_habit as (
  select
    payer,
    max(acknowledged_on) filter (acknowledged_on <= $as_of::date) as last_on,
    bool_or(accepted_on <= $as_of::date or (rejected_on <= $as_of::date and rejected_by in ('clearinghouse', 'payer'))) as is_told
  from claim_submission
  group by payer
)
