-- severity: error
-- meaning: On any day, the ledger entries of a claim add up to what it has open.
-- action: This is a fault of the program, not of your files: nothing was published. Please report it with the claim ids.
with last_day as (select max(posted_on) as day from ledger_entry),
days as (select (day - n)::DATE as day from last_day, unnest([0, 7, 45, 120, 270, 500]) as back(n)),
ledger as (
  select d.day, e.claim_id, sum(case
    when e.kind in ('charge', 'refund') then e.amount_cents
    when e.kind in ('to_patient', 'transfer') then 0
    else -e.amount_cents
  end) as cents
  from ledger_entry e join days d on e.posted_on <= d.day
  group by all
),
standing as (
  select d.day, b.claim_id, sum(b.open_cents) as cents
  from balance b join days d on b.from_on <= d.day and d.day < b.to_on
  group by all
)
select claim_id, day, coalesce(l.cents, 0) as ledger_cents, coalesce(s.cents, 0) as balance_cents
from ledger l full join standing s using (claim_id, day)
where coalesce(l.cents, 0) <> coalesce(s.cents, 0)
