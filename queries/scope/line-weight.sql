-- Shares by which what stands on line 0 is spread over a claim's lines: from (exclusive) and to (inclusive) in the
-- claim's weight, so that rounded shares add up to the whole. A claim that was voided weighs its lines by their last charge.
line_weight as (
  select
    claim_id, line_no,
    sum(weight) over lines - weight as weight_before,
    sum(weight) over lines as weight_to,
    sum(weight) over (partition by claim_id) as weight_all
  from (
    select
      claim_id, line_no,
      case when sum(charge_cents) over (partition by claim_id) > 0 then charge_cents else 1 end as weight
    from service_line
    where line_no > 0
  )
  window lines as (partition by claim_id order by line_no rows unbounded preceding)
)
