-- Grain: one 835 transaction set of the period: is the check what its claims and provider-level adjustments add up to?
-- Rule: BPR02 = Σ CLP04 − Σ PLB (X12 005010X221 §1.10.2). $only = 'off' lists those that do not balance.
with
  claims as (
    select remittance_id, count(*) as claims, sum(paid_cents) as paid_cents
    from adjudication
    group by remittance_id
  ),
  providers as (
    select remittance_id, sum(amount_cents) as amount_cents
    from provider_adjustment
    group by remittance_id
  ),
  balanced as (
    select
      r.*,
      coalesce(c.claims, 0) as claims,
      coalesce(c.paid_cents, 0) as claim_paid_cents,
      coalesce(p.amount_cents, 0) as provider_cents,
      r.amount_cents - (coalesce(c.paid_cents, 0) - coalesce(p.amount_cents, 0)) as difference_cents
    from remittance as r
    left join claims as c using (remittance_id)
    left join providers as p using (remittance_id)
    where r.paid_on between cast($from as DATE) and cast($to as DATE) and r.paid_on <= cast($as_of as DATE)
  )
select
  remittance_id::VARCHAR as remittance_id,
  paid_on::DATE as paid_on,
  payer_name::VARCHAR as payer,
  trace_number::VARCHAR as trace_number,
  method::VARCHAR as method,
  claims::INTEGER as claims,
  amount_cents::BIGINT as amount_cents,
  claim_paid_cents::BIGINT as claim_paid_cents,
  provider_cents::BIGINT as provider_cents,
  difference_cents::BIGINT as difference_cents,
  file_id::VARCHAR as file_id,
  segment_no::INTEGER as segment_no,
  count(*) over ()::INTEGER as total,
  sum(amount_cents) over ()::BIGINT as total_amount_cents,
  (count(*) filter (where difference_cents <> 0) over ())::INTEGER as total_off
from balanced
where $only = '' or difference_cents <> 0
order by difference_cents = 0, abs(difference_cents) desc, paid_on desc, trace_number
limit cast($rows as INTEGER) offset cast($skip as INTEGER)
