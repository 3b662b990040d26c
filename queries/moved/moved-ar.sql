-- Grain: primary payer × CPT family × why the money is open; where `why` is empty: the charges of the window. Open money sums
-- to the numerator of days_in_ar, charges ÷ days of the window to its denominator. With $by (payer, family, cause) the other
-- two are empty and claims are distinct. Source: scope/open-line.sql, scope/ar-window.sql.
with /* filters */
charged as (
  select e.claim_id, coalesce(s.family, 'unknown') as cpt_family, e.amount_cents
  from (
    select claim_id, line_no, posted_on, amount_cents from ledger_entry where kind = 'charge' and line_no > 0
    union all
    select claim_id, line_no, posted_on, amount_cents from line_entry where kind = 'charge'
  ) e
  cross join ar_window w
  semi join line_scope k on k.claim_id = e.claim_id and k.line_no = e.line_no
  left join service_line s on s.claim_id = e.claim_id and s.line_no = e.line_no
  where e.posted_on between w.from_on and $as_of::date
),
piece as (
  select claim_id, cpt_family, why, open_cents, 0 as charge_cents from open_line
  union all
  select claim_id, cpt_family, null, 0, amount_cents from charged
),
cell as (
  select
    case when coalesce($by::varchar, 'payer') = 'payer' then c.payer end as payer,
    case when coalesce($by::varchar, 'family') = 'family' then p.cpt_family end as cpt_family,
    case when coalesce($by::varchar, 'cause') = 'cause' then p.why end as why,
    p.why is null as is_charge,
    count(distinct p.claim_id) as claims,
    sum(p.open_cents) as open_cents,
    sum(p.charge_cents) as charge_cents
  from piece p
  join claim c using (claim_id)
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
