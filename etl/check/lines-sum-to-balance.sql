-- severity: error
-- meaning: On any day, the lines of a claim have as much open, by party and payer, as the claim.
-- action: This is a fault of the program, not of your files: nothing was published. Please report it with the claim ids.
with last_day as (select max(posted_on) as day from ledger_entry),
days as (select (day - n)::DATE as day from last_day, unnest([0, 7, 45, 120, 270, 500]) as back(n)),
claims as (
  select d.day, b.claim_id, b.party, b.payer, sum(b.open_cents) as cents
  from balance b join days d on b.from_on <= d.day and d.day < b.to_on
  group by all
),
lines as (
  select d.day, b.claim_id, b.party, b.payer, sum(b.open_cents) as cents
  from line_balance b join days d on b.from_on <= d.day and d.day < b.to_on
  group by all
)
select claim_id, party, payer, day, coalesce(c.cents, 0) as claim_cents, coalesce(l.cents, 0) as lines_cents
from claims c full join lines l using (day, claim_id, party, payer)
where coalesce(c.cents, 0) <> coalesce(l.cents, 0)
