-- severity: error
-- meaning: Every adjudication of a remittance belongs to exactly one claim.
-- action: This is a fault of the program, not of your files: nothing was published. Please report it with the ids.
select a.adjudication_id, count(c.claim_id) as claims
from adjudication a left join claim_adjudication c using (adjudication_id)
group by all
having count(c.claim_id) <> 1
