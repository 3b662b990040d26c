-- severity: error
-- meaning: A party and payer of a claim have one balance a day, from a day to a later one.
-- action: This is a fault of the program, not of your files: nothing was published. Please report it with the claim ids.
select claim_id, party, payer, from_on, to_on
from balance
qualify to_on <= from_on
  or lead(from_on) over (partition by claim_id, party, payer order by from_on, to_on) < to_on
