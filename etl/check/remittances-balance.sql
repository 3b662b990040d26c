-- severity: warning
-- meaning: What a remittance pays is the sum of its claims less its provider-level adjustments (BPR02 = Σ CLP04 − Σ PLB).
-- action: The payer's file does not add up. It was loaded as it is; ask the payer about the difference.
with paid as (select remittance_id, sum(paid_cents) as cents from adjudication group by all),
withheld as (select remittance_id, sum(amount_cents) as cents from provider_adjustment group by all)
select r.trace_number, r.payer_name, r.paid_on,
  r.amount_cents - coalesce(p.cents, 0) + coalesce(w.cents, 0) as difference_cents
from remittance r left join paid p using (remittance_id) left join withheld w using (remittance_id)
where r.amount_cents <> coalesce(p.cents, 0) - coalesce(w.cents, 0)
