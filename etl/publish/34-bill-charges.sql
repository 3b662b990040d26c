-- What bills say of each line's charge, from which day (RULINGS 2–4). x_charge_day: grain line × day.
-- x_said_charge: grain submission × line; line 0 is CLM02 − Σ SV102 (RULINGS 4); a void says 0.
create temp table x_said_charge as
with line as (
  select x.claim_id, x.submission_id, x.line_no, sum(l.charge_cents)::bigint as charge_cents
  from x_submission_line x
    join submission_line l on l.submission_id = x.submission_id and l.line_no = x.submission_line_no
  group by all)
select l.claim_id, l.submission_id, l.line_no,
  case when r.role = 'void' then 0 else l.charge_cents end as charge_cents
from line l join x_role r using (submission_id) where r.is_base and l.line_no > 0
union all
select r.claim_id, r.submission_id, 0,
  case when r.role = 'void' then 0 else r.charge_cents - coalesce(sum(l.charge_cents), 0)::bigint end
from x_role r left join line l using (submission_id) where r.is_base
group by r.claim_id, r.submission_id, r.role, r.charge_cents;

create temp table x_first_bill as
select claim_id, min(on_day) as on_day from x_role where is_base group by claim_id;

-- what bills say on each day on which it may change
create temp table x_charge_day as
select s.claim_id, s.line_no, r.on_day as from_on, s.charge_cents, s.submission_id,
  null::bigint as adjudication_id, 0::bigint as rank
from x_said_charge s join x_role r using (submission_id)
where s.claim_id not in (select claim_id from x_effective)
union all
select l.claim_id, l.line_no, e.event_on,
  coalesce(max_by(s.charge_cents, e.position), 0),
  coalesce(max_by(s.submission_id, e.position), max_by(e.submission_id, e.position)), null, 0
from (select distinct claim_id, line_no from x_said_charge) l
  join x_effective e using (claim_id)
  left join x_said_charge s on s.submission_id = e.submission_id and s.line_no = l.line_no
group by l.claim_id, l.line_no, e.event_on;
