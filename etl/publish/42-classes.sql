-- What each adjustment means where it stands (DATA.md §3 "Class of an adjustment", RULINGS 15): the group says who owes,
-- the CARC why. `bucket` is the column of adjudication_share it counts in.

-- each distinct list of remark codes, line's before claim's: QMB or not, and the first root cause it names
create temp table x_remark as
with lists as (
  select distinct list_concat(l.remark_codes, s.remark_codes) as remark_codes
  from x_said_line l
  join x_said s using (adjudication_id)
  where len(l.remark_codes) + len(s.remark_codes) > 0
  union
  select distinct remark_codes from x_said where len(remark_codes) > 0
), codes as (
  select remark_codes, unnest(remark_codes) as rarc, generate_subscripts(remark_codes, 1) as n
  from lists
)
select
  c.remark_codes,
  bool_or(coalesce(r.effect = 'qmb', false)) as is_qmb,
  arg_min(r.root_cause, c.n) filter (r.root_cause is not null) as root_cause
from codes c
left join rarc r on r.rarc = c.rarc
group by c.remark_codes;

-- SVC lines told under another code than was billed, beside a survivor of that code with a negative 94
create temp table x_bundled as
select distinct l.adjudication_id, l.line_no
from x_said_line l
join x_said_line survivor
  on survivor.adjudication_id = l.adjudication_id and survivor.code = l.code
  and survivor.line_no <> l.line_no
join x_said_adjustment a
  on a.adjudication_id = survivor.adjudication_id and a.line_no = survivor.line_no
where l.submitted_code <> l.code and a.carc = '94' and a.amount_cents < 0;

-- was anything paid or left to the patient? asked of the claim line that SVCs add up to, of the whole CLP at claim level
create temp table x_context as
with patient as (
  select adjudication_id, line_no, sum(amount_cents) as patient_cents
  from x_said_adjustment
  where group_code = 'PR'
  group by all
), lines as (
  select l.adjudication_id, l.line_no, l.paid_cents, p.patient_cents,
    case when l.claim_line_no = 0 then -l.line_no else l.claim_line_no end as part
  from x_said_line l
  left join patient p on p.adjudication_id = l.adjudication_id and p.line_no = l.line_no
), parts as (
  select adjudication_id, part,
    sum(paid_cents) <> 0 or coalesce(sum(patient_cents), 0) <> 0 as is_shared
  from lines
  group by all
)
select l.adjudication_id, l.line_no, p.is_shared
from lines l
join parts p using (adjudication_id, part)
where p.is_shared
union all
select s.adjudication_id, 0, true
from x_said s
where s.paid_cents <> 0 or s.adjudication_id in (select adjudication_id from patient);

create temp table x_adjustment as
with told as (
  select a.*, c.class, c.is_soft,
    s.is_capitated, s.is_unprocessable, x.is_shared, b.line_no is not null as is_bundled,
    coalesce(r.is_qmb, false) as is_qmb,
    case when c.class = 'by_remark' then coalesce(r.root_cause, c.root_cause)
      when c.class = 'bundled_or_contractual' then coalesce(c.root_cause, 'bundle')
      else c.root_cause end as root_cause
  from x_said_adjustment a
  join x_said s using (adjudication_id)
  left join x_said_line l on l.adjudication_id = a.adjudication_id and l.line_no = a.line_no
  left join carc c on c.carc = a.carc
  left join x_remark r
    on r.remark_codes = list_concat(coalesce(l.remark_codes, []), s.remark_codes)
  left join x_context x on x.adjudication_id = a.adjudication_id and x.line_no = a.line_no
  left join x_bundled b on b.adjudication_id = a.adjudication_id and b.line_no = a.line_no
), placed as (
  select *,
    case
      when class = 'prior_payer' then 'prior_payer'
      when class = 'next_payer' then 'next_payer'
      when group_code = 'PR' and carc in ('1', '2', '3') and is_qmb then 'next_payer'
      when group_code = 'PR' or carc = '100' then 'patient'
      when carc = '97' and is_bundled then 'contractual'
      when carc = '24' and is_capitated then 'contractual'
      when class in ('contractual', 'patient') then 'contractual'
      when class = 'bundled_or_contractual' and is_shared then 'contractual'
      when class in ('denial', 'by_remark', 'bundled_or_contractual') then 'denied'
      when class = 'pending' then 'pending'
      else 'other'
    end::enum ('prior_payer', 'next_payer', 'patient', 'contractual', 'denied', 'pending', 'other') as bucket
  from told
)
select adjudication_id, line_no, position, group_code, carc, amount_cents, bucket, root_cause,
  coalesce(is_soft, false) or is_unprocessable as is_soft,
  bucket = 'denied' or (bucket = 'patient' and class in ('denial', 'by_remark')) as is_denial,
  group_code = 'PR' and carc in ('1', '2', '3') as is_patient_share,
  carc in ('18', 'B13') as says_paid,
  class is null as is_unknown,
  is_bundled or carc = '246' as is_harmless
from placed;

drop table x_said_adjustment;
drop table x_remark;
drop table x_bundled;
drop table x_context;

insert into x_issue
select s.file_id, coalesce(min(l.segment_no), any_value(s.segment_no)), 'warning', 'unknown_carc',
  'Reason code ' || a.carc || ' is not in the reference table: its money is never written off, it stays open.',
  sum(a.amount_cents), a.group_code || '-' || a.carc
from x_adjustment a
join x_said s using (adjudication_id)
left join adjustment l
  on l.adjudication_id = a.adjudication_id and l.line_no = a.line_no and l.position = a.position
where a.is_unknown
group by s.file_id, s.adjudication_id, a.group_code, a.carc;
