-- severity: error
-- meaning: What lists of claims show as open is what their balances say on the last day.
-- action: This is a fault of the program, not of your files: nothing was published. Please report it with the claim ids.
with standing as (
  select claim_id, sum(open_cents) as cents from balance where to_on = DATE '9999-12-31' group by all
)
select claim_id, s.open_cents as state_cents, coalesce(b.cents, 0) as balance_cents
from claim_state s left join standing b using (claim_id)
where s.open_cents <> coalesce(b.cents, 0)
