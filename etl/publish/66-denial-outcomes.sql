-- What became of denials: the bill that answered, and the payers' payments since (net of reversals). Of the denial's own day only
-- what the denier said after it counts: which of two payers spoke first on a day, no file tells.
update denial
set worked_on = w.worked_on
from (
  select d.claim_id, d.opened_on, min(s.submitted_on) as worked_on
  from (select distinct claim_id, opened_on from denial where not is_duplicate) d
  join claim_submission s on s.claim_id = d.claim_id and s.submitted_on > d.opened_on
  where s.role in ('resubmission', 'replacement', 'payer_change')
  group by all
) w
where denial.claim_id = w.claim_id and denial.opened_on = w.opened_on and not denial.is_duplicate;

insert into denial_recovery
with opened as (
  select distinct on (d.claim_id, d.line_no, d.payer, d.opened_on)
    d.claim_id, d.line_no, d.payer, d.opened_on, a.rank
  from denial d
  left join claim_adjudication a using (adjudication_id, claim_id)
  where not d.is_duplicate
  order by d.claim_id, d.line_no, d.payer, d.opened_on, a.rank
)
select o.claim_id, o.line_no, o.payer, o.opened_on, e.posted_on, sum(e.amount_cents)
from opened o
join ledger_entry e using (claim_id, line_no)
join claim_adjudication a on a.adjudication_id = e.adjudication_id and a.claim_id = e.claim_id
where e.kind = 'payer_payment' and a.origin = '835'
  and case when o.rank is null then e.posted_on > o.opened_on else a.rank > o.rank and (a.payer = o.payer or e.posted_on > o.opened_on) end
group by all
having sum(e.amount_cents) <> 0;
