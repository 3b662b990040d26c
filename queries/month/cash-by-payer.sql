-- Grain: month of the period × what the cash was: 'payer' (paid on claims, by who paid), 'patient', 'unmatched' (paid on claims
-- before history, or taken back without the answer it takes back), 'provider_adjustments' (PLB) and 'unbalanced' (checks that
-- are not what they add up to). Sums to cash-by-month of the same filters; claims asked for have payers and patients alone.
with /* filters */
told as materialized (
  select on_day, cents, remittance_id
  from cash_piece
  where payer is null and remittance_id is not null and on_day between $from::date and least($to::date, $as_of::date)
),
remitted as (
  select t.on_day, t.cents as check_cents, coalesce(a.cents, 0) as claims_cents, coalesce(p.cents, 0) as taken_cents
  from told t
  left join (
    select remittance_id, sum(paid_cents) as cents from adjudication semi join told using (remittance_id) group by all
  ) a using (remittance_id)
  left join (
    select remittance_id, sum(amount_cents) as cents from provider_adjustment semi join told using (remittance_id) group by all
  ) p using (remittance_id)
),
piece as (
  select on_day, 'payer' as kind, payer, cents from cash_ledger where remittance_id is not null
  union all
  select on_day, 'payer', payer, cents from cash_piece where party = 'insurance' and remittance_id is null
  union all
  select on_day, 'patient', null, cents from cash_piece where party = 'patient'
  union all
  select on_day, 'unmatched', null, claims_cents from remitted
  union all
  select on_day, 'unmatched', null, -cents
  from cash_ledger
  where remittance_id is not null
    and len(flatten([$location, $provider, $payer, $payer_class, $cpt_family]::varchar[][])) = 0
  union all
  select on_day, 'provider_adjustments', null, -taken_cents from remitted
  union all
  select on_day, 'unbalanced', null, check_cents - claims_cents + taken_cents from remitted
),
summed as (
  select strftime(on_day, '%Y-%m') as month, kind, payer, sum(cents) as cents
  from piece
  where on_day between $from::date and least($to::date, $as_of::date)
  group by all
)
select month::varchar as month, kind::varchar as kind, payer::varchar as payer, cents::bigint as cash_cents
from summed
where cents <> 0
order by
  month, list_position(['payer', 'patient', 'unmatched', 'provider_adjustments', 'unbalanced'], kind),
  cents desc, payer
