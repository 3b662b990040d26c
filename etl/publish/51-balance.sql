-- A/R by claim × party × payer and the days on which it stood.

-- the payer of the latest bill
create temp table x_owner as
select claim_no, payer, from_on,
  lead(from_on, 1, date '9999-12-31') over (partition by claim_no order by from_on) as to_on
from (
  select claim_no, coalesce(submitted_on, date '0001-01-01') as from_on, arg_max(s.payer::x_payer, position) as payer
  from claim_submission s
  join x_book using (claim_id)
  group by all
);

create temp table x_owed as
with part as (
  select day_no, turn, state, payer, sum(amount_cents) as amount_cents
  from x_part
  group by all
), served as (
  select p.*, s.insurance_cents,
    sum(p.amount_cents) over (
      partition by p.day_no order by p.turn, p.payer rows between unbounded preceding and 1 preceding
    ) as before_cents
  from part p
  join x_side s on s.day_no = p.day_no
), capped as (
  select day_no, turn, state, payer,
    greatest(0, least(amount_cents, insurance_cents - coalesce(before_cents, 0))) as amount_cents
  from served
), rest as (
  select s.day_no, coalesce(o.payer, c.payer) as payer,
    s.insurance_cents - coalesce(k.amount_cents, 0) as amount_cents,
    s.qmb_cents, s.pending_cents, s.unheard_cents
  from x_side s
  join x_book c using (claim_no)
  left join x_owner o on o.claim_no = s.claim_no and o.from_on <= s.on_day and s.on_day < o.to_on
  left join (select day_no, sum(amount_cents) as amount_cents from capped group by day_no) k
    on k.day_no = s.day_no
  where s.insurance_cents <> coalesce(k.amount_cents, 0)
), described as (
  select *, least(unheard_cents, amount_cents) as unheard, least(qmb_cents, amount_cents) as qmb,
    least(pending_cents, amount_cents) as pending,
    amount_cents - unheard_cents - qmb_cents - pending_cents as unexplained
  from rest
)
select day_no, turn, state, payer, amount_cents::BIGINT as amount_cents
from capped
where amount_cents > 0
union all
select day_no, 9,
  case
    when amount_cents < 0 then 'credit'
    when unheard >= greatest(qmb, pending, unexplained) then 'waiting'
    when qmb >= greatest(pending, unexplained) then 'qmb'
    when pending >= unexplained then 'pending'
    else 'unexplained'
  end::x_standing, payer, amount_cents::BIGINT
from described;

-- one row per claim, party, payer and day
create temp table x_balance as
select day_no, 'insurance'::x_owing as party, payer,
  sum(amount_cents)::BIGINT as open_cents,
  coalesce(sum(amount_cents) filter (state = 'denied'), 0)::BIGINT as denied_cents,
  arg_max(state, abs(amount_cents) * 10 - turn) as state
from x_owed
group by all
union all
select s.day_no, 'patient'::x_owing, c.payer, s.patient_cents, 0,
  case when s.patient_cents < 0 then 'credit' else 'patient' end::x_standing
from x_side s
join x_book c using (claim_no)
where s.patient_cents <> 0;

drop table x_owner;

-- each day's row with the first day of its stretch, and of its owner's being responsible
create temp table x_stood as
with party as (
  select b.*, p.claim_no, p.on_day, p.next_day,
    sum(b.open_cents) over (partition by b.day_no, b.party)::BIGINT as party_cents
  from x_balance b
  join x_point p using (day_no)
), before as (
  select *,
    lag(day_no) over one_owner as before_no,
    lag(open_cents) over one_owner as before_cents, lag(denied_cents) over one_owner as before_denied,
    lag(state) over one_owner as before_state, lag(party_cents) over one_owner as before_party
  from party
  window one_owner as (partition by claim_no, party, payer order by day_no)
), starts as (
  select *,
    before_no is distinct from day_no - 1 or (before_cents < 0) <> (open_cents < 0) as is_new_owner,
    before_no is distinct from day_no - 1 or before_cents <> open_cents or before_denied <> denied_cents
      or before_state <> state or before_party <> party_cents as is_new
  from before
)
select claim_no, party, payer, on_day, next_day, day_no, open_cents, denied_cents, state, party_cents,
  max(on_day) filter (is_new_owner) over so_far as responsible_on,
  sum(is_new::INTEGER) over so_far as stretch_no
from starts
window so_far as (partition by claim_no, party, payer order by day_no);

drop table x_balance;

insert into balance
with stretch as (
  select claim_no, party, payer, any_value(open_cents) as open_cents, any_value(denied_cents) as denied_cents,
    any_value(state) as state, any_value(party_cents) as party_cents, any_value(responsible_on) as responsible_on,
    min(on_day) as from_on, max(next_day) as to_on
  from x_stood
  group by claim_no, party, payer, stretch_no
)
select c.claim_id, s.party, s.payer, s.open_cents, s.denied_cents, s.state, s.party_cents, c.service_on,
  c.first_submitted_on, s.responsible_on, s.from_on, s.to_on, c.practice_id, c.location_id, c.payer, c.payer_class
from stretch s
join x_book c using (claim_no)
order by s.to_on, s.from_on, c.claim_id, s.party, s.payer;
