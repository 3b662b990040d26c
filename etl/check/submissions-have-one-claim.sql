-- severity: error
-- meaning: Every submission belongs to exactly one claim; a claim export's row where no 837 and no other export tells it.
-- action: This is a fault of the program, not of your files: nothing was published. Please report it with the ids.
select s.submission_id, count(c.claim_id) as claims
from submission s left join claim_submission c using (submission_id)
group by s.submission_id, s.origin
having count(c.claim_id) > 1 or count(c.claim_id) = 0 and s.origin = '837'
