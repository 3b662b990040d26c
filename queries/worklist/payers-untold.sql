-- Grain: one payer that owes money on $as_of and of whom 277CA or 835 were never loaded: what it received or answered is not known,
-- so that its claims stand in no queue that lives on them.
with /* filters */
owed as (
  select payer, count(distinct claim_id) as claims, sum(open_cents) as open_cents
  from balance_scope
  where party = 'insurance' and open_cents > 0 and from_on <= $as_of::date and $as_of::date < to_on
  group by payer
),
untold as (
  select o.*, coalesce(h.is_told, false) as has_receipts, n.payer is not null as has_remittances
  from owed o
  left join receipt_habit h using (payer)
  left join payer_norm n using (payer)
)
select
  payer::varchar as payer,
  claims::integer as claims,
  open_cents::bigint as open_cents,
  has_receipts::boolean as has_receipts,
  has_remittances::boolean as has_remittances
from untold
where not (has_receipts and has_remittances)
order by open_cents desc, payer
