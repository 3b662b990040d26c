-- What became of denials: the bill that answered, the payers' payments since (net of reversals), and what was to be expected:
-- a fee of ours, else the payer's median for the code over twelve months (20 lines at least), else its usual share of charges.
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
  and case when o.rank is null then e.posted_on > o.opened_on else a.rank > o.rank end
group by all
having sum(e.amount_cents) <> 0;

create temp table x_allowed as
select a.payer, l.code, a.spoken_on, s.charge_cents, coalesce(s.allowed_cents, s.paid_cents + s.patient_cents) as allowed_cents
from adjudication_share s
join claim_adjudication a using (adjudication_id, claim_id)
join service_line l using (claim_id, line_no)
where a.kind = 'word' and a.undone_on is null and a.sequence = 1 and s.charge_cents > 0
  and not s.is_denied and not s.is_partly_denied and s.paid_cents + s.patient_cents > 0;

create temp table x_denied_code as
select distinct d.claim_id, d.line_no, d.payer, d.opened_on, l.code, l.charge_cents, l.units, l.service_on,
  l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4
from denial d
join service_line l using (claim_id, line_no);

update denial
set expected_cents = e.expected_cents
from (
  with asked as (
    select distinct payer, code, last_day(opened_on) as to_on, (last_day(opened_on) - interval 12 month)::date as from_on
    from x_denied_code
  ),
  usual as (
    select k.payer, k.code, k.to_on, median(a.allowed_cents) as median_cents, count(*) as lines
    from asked k
    join x_allowed a on a.payer = k.payer and a.code = k.code and a.spoken_on > k.from_on and a.spoken_on <= k.to_on
    group by all
  ),
  share as (
    select payer, sum(allowed_cents) / sum(charge_cents) as of_charge from x_allowed group by payer
  ),
  fee as (
    select distinct on (d.claim_id, d.line_no, d.payer, d.opened_on)
      d.claim_id, d.line_no, d.payer, d.opened_on, f.allowed_cents * greatest(1, coalesce(d.units, 1)) as fee_cents
    from x_denied_code d
    join expected_fee f on f.code = d.code and (f.payer is null or f.payer = d.payer)
      and (f.modifier is null or f.modifier in (d.modifier_1, d.modifier_2, d.modifier_3, d.modifier_4))
      and (f.from_on is null or f.from_on <= coalesce(d.service_on, d.opened_on))
    order by d.claim_id, d.line_no, d.payer, d.opened_on, f.payer nulls last, f.modifier nulls last, f.from_on desc nulls last
  )
  select
    d.claim_id, d.line_no, d.payer, d.opened_on,
    round(coalesce(
      f.fee_cents,
      case when u.lines >= 20 then u.median_cents end,
      d.charge_cents * s.of_charge
    ))::bigint as expected_cents
  from x_denied_code d
  left join fee f using (claim_id, line_no, payer, opened_on)
  left join usual u on u.payer = d.payer and u.code = d.code and u.to_on = last_day(d.opened_on)
  left join share s on s.payer = d.payer
) e
where denial.claim_id = e.claim_id and denial.line_no = e.line_no and denial.payer = e.payer
  and denial.opened_on = e.opened_on;

drop table x_allowed;
drop table x_denied_code;
