-- The balances by claim line: whole where the claim has one line; else each line's two sides, the sums of its ledger entries.

create temp table x_line_stood as
select day_no, line_no, 'insurance' as party, payer, open_cents from x_shared_line where open_cents <> 0
union all
select l.day_no, l.line_no, 'insurance', coalesce(i.payer, c.payer),
  (l.insurance_cents - coalesce(t.open_cents, 0))::BIGINT
from x_line_side l
join x_point p on p.day_no = l.day_no
join x_book c using (claim_id)
left join x_insurer i on i.day_no = l.day_no and i.place = 1
left join (select day_no, line_no, sum(open_cents) as open_cents from x_shared_line group by all) t
  on t.day_no = l.day_no and t.line_no = l.line_no
where l.insurance_cents <> coalesce(t.open_cents, 0)
union all
select l.day_no, l.line_no, 'patient', c.payer, l.patient_cents::BIGINT
from x_line_side l
join x_point p on p.day_no = l.day_no
join x_book c using (claim_id)
where l.patient_cents <> 0;

drop table x_line_side;
drop table x_insurer;
drop table x_shared_line;

insert into line_balance
with before as (
  select p.claim_id, p.claim_no, p.day_no, p.on_day, p.next_day, l.line_no, l.party, l.payer, l.open_cents,
    coalesce(b.party_cents, 0) as party_cents, b.responsible_on,
    lag({day_no: l.day_no + 1, open_cents: l.open_cents, party_cents: coalesce(b.party_cents, 0)}) over one_owner
      is distinct from {day_no: l.day_no, open_cents: l.open_cents, party_cents: coalesce(b.party_cents, 0)} as is_new
  from x_line_stood l
  join x_point p on p.day_no = l.day_no
  left join x_stood b on b.day_no = l.day_no and b.party = l.party and b.payer = l.payer
  window one_owner as (partition by p.claim_no, l.line_no, l.party, l.payer order by l.day_no)
), stretch as (
  select *, sum(is_new::INTEGER) over (partition by claim_no, line_no, party, payer order by day_no) as stretch_no
  from before
)
select any_value(s.claim_id) as claim_id, s.line_no, s.party, s.payer, any_value(s.open_cents),
  any_value(s.party_cents), any_value(c.service_on), any_value(c.first_submitted_on), max(s.responsible_on),
  min(s.on_day) as from_on, max(s.next_day) as to_on,
  any_value(c.practice_id), any_value(c.location_id), any_value(c.payer), any_value(c.payer_class)
from stretch s
join x_book c using (claim_id)
group by s.claim_no, s.line_no, s.party, s.payer, s.stretch_no
union all
select b.claim_id, x.line_no, b.party, b.payer, b.open_cents, b.party_cents, b.service_on, b.submitted_on,
  b.responsible_on, b.from_on, b.to_on, b.practice_id, b.location_id, b.primary_payer, b.payer_class
from balance b
join x_single x using (claim_id)
order by to_on, from_on;

drop table x_line_stood;
drop table x_stood;
drop table x_owed;
drop table x_single;
