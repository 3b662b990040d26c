-- What a list says of each claim, a row for each stretch of days in which none of it changed: its status, what was charged, paid
-- and written off so far, what is open, what of it is denied, its first payment. Everything that changes it is an event with its change.
create temp table x_standing as
with event (claim_id, on_day, charge, contractual, paid, insurance, patient) as (
  select
    claim_id, posted_on, charge_cents, contractual_cents,
    coalesce(payer_payment_cents, 0) + coalesce(patient_payment_cents, 0) - coalesce(refund_cents, 0), 0, 0
  from claim_day
  union all
  select claim_id, from_on, 0, 0, 0, if(party = 'insurance', open_cents, 0), if(party = 'patient', open_cents, 0) from balance
  union all
  select claim_id, to_on, 0, 0, 0, if(party = 'insurance', -open_cents, 0), if(party = 'patient', -open_cents, 0)
  from balance
  where to_on < date '9999-12-31'
  union all
  select claim_id, unnest([opened_on, closed_on]), 0, 0, 0, 0, 0 from denial where not is_expected
  union all
  select claim_id, paid_on, 0, 0, 0, 0, 0 from denial_recovery
  union all
  select claim_id, unnest([nullif(from_on, date '0001-01-01'), pay1_on]), 0, 0, 0, 0, 0 from claim_progress
  union all
  select claim_id, from_on, 0, 0, 0, 0, 0 from claim_status
)
select
  claim_id, on_day,
  sum(sum(charge)) over days as charge,
  sum(sum(contractual)) over days as contractual,
  sum(sum(paid)) over days as paid,
  sum(sum(insurance)) over days as insurance,
  sum(sum(patient)) over days as patient,
  lead(on_day, 1, date '9999-12-31') over (partition by claim_id order by on_day) as to_on
from event
where on_day is not null
group by claim_id, on_day
window days as (partition by claim_id order by on_day rows unbounded preceding);

create temp table x_standing_owed as
select e.claim_id, e.on_day, min(b.responsible_on) as responsible_on
from x_standing e
join balance b on b.claim_id = e.claim_id and b.from_on <= e.on_day and e.on_day < b.to_on
group by all;

create temp table x_standing_denied as
with episode as (
  select
    e.claim_id, e.on_day, d.line_no, d.denied_cents,
    least(d.denied_cents, greatest(0, coalesce(sum(r.paid_cents), 0))) as recovered_cents
  from x_standing e
  join denial d on d.claim_id = e.claim_id and d.opened_on <= e.on_day and (d.closed_on is null or e.on_day < d.closed_on)
  left join denial_recovery r
    on r.claim_id = d.claim_id and r.line_no = d.line_no and r.payer = d.payer and r.opened_on = d.opened_on and r.paid_on <= e.on_day
  where not d.is_expected
  group by e.claim_id, e.on_day, d.line_no, d.payer, d.opened_on, d.denied_cents
)
select
  claim_id, on_day, count(distinct line_no) as lines, sum(denied_cents) as denied_cents, sum(recovered_cents) as recovered_cents
from episode
group by all;

insert into claim_standing by name
select
  c.claim_id, c.practice_id, c.location_id, c.payer as primary_payer, c.payer_class, c.control_number, c.origin, c.service_on,
  p.sub1_on,
  case when p.pay1_on between p.sub1_on and e.on_day then p.pay1_on - p.sub1_on end as days_to_payment,
  s.payer, s.status, s.root_cause, s.code,
  e.charge as charge_cents, e.contractual as contractual_cents, e.paid as paid_cents,
  e.insurance as insurance_cents, e.patient as patient_cents,
  o.claim_id is not null as is_owed, o.responsible_on,
  coalesce(d.lines, 0) as denied_lines, coalesce(d.denied_cents, 0) as denied_cents, coalesce(d.recovered_cents, 0) as recovered_cents,
  e.on_day as from_on, e.to_on
from x_standing e
join claim c using (claim_id)
join claim_progress p on p.claim_id = e.claim_id and p.from_on <= e.on_day and e.on_day < p.to_on
join claim_status s on s.claim_id = e.claim_id and s.from_on <= e.on_day and e.on_day < s.to_on
left join x_standing_owed o on o.claim_id = e.claim_id and o.on_day = e.on_day
left join x_standing_denied d on d.claim_id = e.claim_id and d.on_day = e.on_day
order by e.to_on, e.on_day, c.claim_id;

drop table x_standing;
drop table x_standing_owed;
drop table x_standing_denied;
