-- Grain: one month of the period: amounts that commonly explain why the practice's own system differs from the bridge.
-- Each is what the ledger does not hold, or holds from another teller than the practice's system (DATA.md §4, Cash).
with
  month as (
    select
      strftime(m, '%Y-%m') as month,
      greatest(m::DATE, cast($from as DATE)) as from_on,
      least((m + interval 1 month)::DATE - 1, cast($to as DATE), cast($as_of as DATE)) as to_on
    from generate_series(date_trunc('month', cast($from as DATE)), cast($to as DATE), interval 1 month) as s (m)
  ),
  remitted as (
    select r.paid_on, a.paid_cents, c.is_before_history, c.origin
    from remittance as r
    join adjudication as a using (remittance_id)
    left join claim_adjudication as ca using (adjudication_id)
    left join claim as c on c.claim_id = ca.claim_id
  ),
  provider as (
    select r.paid_on, p.amount_cents
    from provider_adjustment as p
    join remittance as r using (remittance_id)
  ),
  told as (
    select e.posted_on, e.amount_cents
    from ledger_entry as e
    join claim_adjudication as ca using (adjudication_id)
    where e.kind = 'payer_payment' and ca.origin = 'cob'
  ),
  made as (
    select e.posted_on, e.amount_cents
    from ledger_entry as e
    join claim as c using (claim_id)
    where e.kind = 'charge' and c.origin = 'remittance'
  )
select
  m.month::VARCHAR as month,
  coalesce((
    select sum(paid_cents) from remitted where is_before_history and paid_on between m.from_on and m.to_on
  ), 0)::BIGINT as before_history_cents,
  coalesce((
    select sum(amount_cents) from unmatched_cash where paid_on between m.from_on and m.to_on
  ), 0)::BIGINT as unmatched_cents,
  coalesce((
    select sum(amount_cents) from provider where paid_on between m.from_on and m.to_on
  ), 0)::BIGINT as provider_cents,
  coalesce((
    select sum(amount_cents) from told where posted_on between m.from_on and m.to_on
  ), 0)::BIGINT as told_by_next_payer_cents,
  coalesce((
    select sum(amount_cents) from made where posted_on between m.from_on and m.to_on
  ), 0)::BIGINT as remittance_charge_cents
from month as m
order by month
