-- severity: error
-- meaning: Every submission belongs to exactly one claim.
-- action: This is a fault of the program, not of your files: nothing was published. Please report it with the ids.
select s.submission_id, count(c.claim_id) as claims
from submission s left join claim_submission c using (submission_id)
group by all
having count(c.claim_id) <> 1
