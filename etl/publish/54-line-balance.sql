-- The balances by claim line: whole where the claim has one line; else each line's two sides, the sums of its ledger entries.

create temp table x_line_stood as
select day_no, line_no, 'insurance'::x_owing as party, payer, open_cents from x_shared_line where open_cents <> 0
union all
select l.day_no, l.line_no, 'insurance'::x_owing, coalesce(i.payer, c.payer),
  (l.insurance_cents - coalesce(t.open_cents, 0))::BIGINT
from x_line_side l
join x_book c using (claim_no)
left join x_insurer i on i.day_no = l.day_no and i.place = 1
left join (select day_no, line_no, sum(open_cents) as open_cents from x_shared_line group by all) t
  on t.day_no = l.day_no and t.line_no = l.line_no
where l.insurance_cents <> coalesce(t.open_cents, 0)
union all
select l.day_no, l.line_no, 'patient'::x_owing, c.payer, l.patient_cents::BIGINT
from x_line_side l
join x_book c using (claim_no)
where l.patient_cents <> 0;

drop table x_line_side;
drop table x_insurer;
drop table x_shared_line;

insert into line_balance
with before as (
  select p.claim_no, p.day_no, p.on_day, p.next_day, l.line_no, l.party, l.payer, l.open_cents,
    coalesce(b.party_cents, 0) as party_cents, b.responsible_on,
    lag(l.day_no) over one_owner is distinct from l.day_no - 1
      or lag(l.open_cents) over one_owner <> l.open_cents
      or lag(coalesce(b.party_cents, 0)) over one_owner <> coalesce(b.party_cents, 0) as is_new
  from x_line_stood l
  join x_point p on p.day_no = l.day_no
  left join x_stood b on b.day_no = l.day_no and b.party = l.party and b.payer = l.payer
  window one_owner as (partition by p.claim_no, l.line_no, l.party, l.payer order by l.day_no)
), numbered as (
  select *, sum(is_new::INTEGER) over (partition by claim_no, line_no, party, payer order by day_no) as stretch_no
  from before
), stretch as (
  select claim_no, line_no, party, payer, any_value(open_cents) as open_cents, any_value(party_cents) as party_cents,
    max(responsible_on) as responsible_on, min(on_day) as from_on, max(next_day) as to_on
  from numbered
  group by claim_no, line_no, party, payer, stretch_no
)
select c.claim_id, s.line_no, s.party, s.payer, s.open_cents, s.party_cents, c.service_on, c.first_submitted_on,
  s.responsible_on, s.from_on, s.to_on, c.practice_id, c.location_id, c.payer, c.payer_class, f.provider_id, f.family
from stretch s
join x_book c using (claim_no)
left join line_filter f on f.claim_id = c.claim_id and f.line_no = s.line_no
union all
select b.claim_id, x.line_no, b.party, b.payer, b.open_cents, b.party_cents, b.service_on, b.submitted_on,
  b.responsible_on, b.from_on, b.to_on, b.practice_id, b.location_id, b.primary_payer, b.payer_class, f.provider_id, f.family
from balance b
join x_single x using (claim_id)
left join line_filter f on f.claim_id = b.claim_id and f.line_no = x.line_no
order by to_on, from_on;

drop table x_line_stood;
drop table x_stood;
drop table x_owed;
drop table x_single;
