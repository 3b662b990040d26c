-- Grain: primary payer × CPT family × how the money came. All rows sum to kpi-summary's cash of the period. Where no filter
-- asks for claims, cash is what remittances say: what no claim's ledger has stands in rows without a family: provider-level
-- adjustments by payer, money that fits no claim, and what is left. With $by (payer, family, cause, payer-cause) the others are empty
-- and claims are distinct. Source: scope/cash-line.sql, scope/cash-day.sql, RULINGS (cash).
with /* filters */
paid_remittance as materialized (
  select r.remittance_id, coalesce(mode(a.payer), upper(any_value(r.payer_name)), 'UNKNOWN PAYER') as payer
  from remittance r
  left join claim_adjudication a using (remittance_id)
  where r.paid_on between $from::date and least($to::date, $as_of::date)
    and (len($practice::varchar[]) = 0 or list_contains($practice::varchar[], coalesce(r.payee_npi, '')))
  group by r.remittance_id
),
before_history as materialized (
  select adjudication_id
  from claim_adjudication
  semi join paid_remittance using (remittance_id)
  semi join (select claim_id from claim where is_before_history) using (claim_id)
),
claimless as (
  select r.payer, 'provider_adjustment' as how, -v.amount_cents as cents
  from provider_adjustment v
  join paid_remittance r using (remittance_id)
  union all
  select null, 'unmatched', u.amount_cents
  from unmatched_cash u
  left join adjudication a using (adjudication_id)
  where u.paid_on between $from::date and least($to::date, $as_of::date) and u.kind <> 'remittance_claim'
    and case when u.adjudication_id is null then len($practice::varchar[]) = 0
      else a.remittance_id in (select remittance_id from paid_remittance) end
  union all
  select null, 'unmatched', a.paid_cents
  from adjudication a
  semi join before_history using (adjudication_id)
),
piece as (
  select claim_id, primary_payer as payer, cpt_family, how, cents
  from cash_line
  union all
  select null, payer, null, how, cents
  from claimless
  where len(flatten([$location, $provider, $payer, $payer_class, $cpt_family]::varchar[][])) = 0
),
rest as (
  select coalesce(sum(cents), 0) - (select coalesce(sum(cents), 0) from piece) as cents
  from cash_day
  where on_day between $from::date and least($to::date, $as_of::date)
),
cell as (
  select
    case when contains(asked, 'payer') then payer end as payer,
    case when contains(asked, 'family') then cpt_family end as cpt_family,
    case when contains(asked, 'cause') then how end as how,
    claim_id is not null as has_claim,
    count(distinct claim_id) as claims,
    sum(cents) as cents
  from (from piece union all select null, null, null, 'unbalanced', cents from rest where cents <> 0)
  cross join (select coalesce($by::varchar, 'payer family cause') as asked)
  group by all
)
select
  payer::varchar as payer,
  cpt_family::varchar as cpt_family,
  how::varchar as how,
  has_claim::boolean as has_claim,
  claims::integer as claims,
  cents::bigint as cents
from cell
order by abs(cents) desc, payer, cpt_family, how
