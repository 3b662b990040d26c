-- The bill sent last by $as_of of each claim with open insurance money, and what the front end said of it.
latest_bill as (
  select distinct on (claim_id)
    claim_id, payer, submitted_on, acknowledged_on, rejected_on, rejected_by, reject_category, reject_status, reject_batch_id
  from claim_submission
  semi join open_insurance using (claim_id)
  where submitted_on <= $as_of::date
  order by claim_id, submitted_on desc, position desc
)
