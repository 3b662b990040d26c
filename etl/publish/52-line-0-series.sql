-- What stands on line 0 by claim line, on each day anew: payments and write-offs where the lines have money open (patients'
-- first where the patient owes), else by charge; cents by largest remainder. Exact: each kind's shares add up to its entries,
-- each line's to what the line has open.

create temp table x_single as
with line as (
  select claim_no, max(line_no) as line_no
  from x_charge
  group by claim_no
  having count(distinct line_no) filter (line_no > 0) <= 1
)
select claim_id, claim_no, line_no
from line
join x_book using (claim_no)
semi join x_point using (claim_no);

-- claims with several lines: entries on line 0, signed as they change what is open; a kind of one party is a series
create temp table x_zero as
select p.claim_no, p.day_no, e.party,
  case when e.kind in ('to_patient', 'transfer') then 'to_patient' else e.kind end as kind,
  case when e.kind = 'payer_payment' then coalesce(e.adjudication_id, 0) else 0 end as adjudication_id,
  sum(case when e.kind in ('charge', 'refund', 'to_patient', 'transfer') then e.amount_cents else -e.amount_cents end)
    ::BIGINT as amount_cents
from ledger_entry e
join x_book b using (claim_id)
join x_point p on p.claim_no = b.claim_no and p.on_day = e.posted_on
where e.line_no = 0 and b.claim_no not in (select claim_no from x_single)
group by all;

create temp table x_zero_day as
select p.claim_no, p.day_no, p.on_day
from x_point p
join (select claim_no, min(day_no) as first_no from x_zero group by claim_no) z
  on z.claim_no = p.claim_no and p.day_no >= z.first_no;

create temp table x_series as
select claim_no, party, kind, adjudication_id, min(day_no) as first_no,
  row_number() over (partition by claim_no, party order by kind, adjudication_id) as series_no
from x_zero
where kind <> 'to_patient'
group by claim_no, party, kind, adjudication_id;

-- what each series came to by each day, and with those before it
create temp table x_upto as
with standing as (
  select d.day_no, s.claim_no, s.party, s.series_no,
    sum(z.amount_cents) over (partition by s.claim_no, s.party, s.series_no order by d.day_no) as cents
  from x_series s
  join x_zero_day d on d.claim_no = s.claim_no and d.day_no >= s.first_no
  left join x_zero z
    on z.day_no = d.day_no and z.party = s.party and z.kind = s.kind and z.adjudication_id = s.adjudication_id
)
select day_no, party, series_no,
  sum(cents) over (partition by day_no, party order by series_no)::BIGINT as upto_cents
from standing;
