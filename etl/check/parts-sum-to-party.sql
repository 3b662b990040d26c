-- severity: error
-- meaning: What the payers of one party owe adds up to what the party owes, by which buckets are judged.
-- action: This is a fault of the program, not of your files: nothing was published. Please report it with the claim ids.
with last_day as (select max(posted_on) as day from ledger_entry),
days as (select (day - n)::DATE as day from last_day, unnest([0, 45, 270]) as back(n))
select b.claim_id, b.party, d.day, sum(b.open_cents) as cents, min(b.party_cents) as party_cents
from balance b join days d on b.from_on <= d.day and d.day < b.to_on
group by all
having sum(b.open_cents) <> min(b.party_cents) or min(b.party_cents) <> max(b.party_cents)
