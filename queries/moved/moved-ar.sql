-- Grain: primary payer × CPT family × why the money is open; where `why` is empty: the charges of the window. Open money sums
-- to the numerator of days_in_ar, charges ÷ days of the window to its denominator. With $by (payer, family, cause, payer-cause)
-- the others are empty and claims are distinct. Source: scope/open-line.sql, scope/charged-line.sql.
with /* filters */
piece as (
  select claim_id, primary_payer, cpt_family, why, open_cents, 0 as charge_cents from open_line
  union all
  select claim_id, primary_payer, cpt_family, null, 0, amount_cents from charged_line
),
cell as (
  select
    case when contains(asked, 'payer') then p.primary_payer end as payer,
    case when contains(asked, 'family') then p.cpt_family end as cpt_family,
    case when contains(asked, 'cause') then p.why end as why,
    p.why is null as is_charge,
    count(distinct p.claim_id) as claims,
    sum(p.open_cents) as open_cents,
    sum(p.charge_cents) as charge_cents
  from piece p
  cross join (select coalesce($by::varchar, 'payer family cause') as asked)
  group by all
)
select
  payer::varchar as payer,
  cpt_family::varchar as cpt_family,
  why::varchar as why,
  is_charge::boolean as is_charge,
  claims::integer as claims,
  open_cents::bigint as open_cents,
  charge_cents::bigint as charge_cents,
  ($as_of::date - w.from_on + 1)::integer as days
from cell
cross join ar_window w
order by is_charge, abs(open_cents) desc, abs(charge_cents) desc, payer, cpt_family, why
