-- Status of each claim by stretches of days (RULINGS 31). Everything that can change it is an event with its change; running
-- sums give what holds on a day.
create temp table x_status_event as
with live_word as (
  select
    claim_id, is_denied and not is_expected as is_denial, spoken_on as from_on,
    least(
      coalesce(undone_on, date '9999-12-31'),
      coalesce(lead(spoken_on) over (partition by claim_id, line_no, sequence order by rank), date '9999-12-31')
    ) as to_on
  from x_line_word
  where not is_repeat and line_no > 0
),
event (claim_id, on_day, insurance, patient, denied, words, denial_words, bills, rejected, voided) as (
  select
    claim_id, from_on,
    case when party = 'insurance' then open_cents else 0 end, case when party = 'patient' then open_cents else 0 end,
    denied_cents, 0, 0, 0, 0, 0
  from balance
  union all
  select
    claim_id, to_on,
    case when party = 'insurance' then -open_cents else 0 end, case when party = 'patient' then -open_cents else 0 end,
    -denied_cents, 0, 0, 0, 0, 0
  from balance
  union all
  select claim_id, from_on, 0, 0, 0, 1, is_denial::integer, 0, 0, 0 from live_word where from_on < to_on
  union all
  select claim_id, to_on, 0, 0, 0, -1, -is_denial::integer, 0, 0, 0 from live_word where from_on < to_on
  union all
  select claim_id, submitted_on, 0, 0, 0, 0, 0, 1, 0, 0 from claim_submission where sequence = 1
  union all
  select claim_id, rejected_on, 0, 0, 0, 0, 0, 0, 1, 0 from claim_submission where sequence = 1
  union all
  select claim_id, from_on, 0, 0, 0, 0, 0, 0, 0, 1 from x_void
  union all
  select claim_id, to_on, 0, 0, 0, 0, 0, 0, 0, -1 from x_void where to_on is not null
  union all
  select claim_id, min(posted_on), 0, 0, 0, 0, 0, 0, 0, 0 from ledger_entry group by claim_id
)
select
  claim_id, on_day,
  sum(sum(insurance)) over days as insurance,
  sum(sum(patient)) over days as patient,
  sum(sum(denied)) over days as denied,
  sum(sum(words)) over days as words,
  sum(sum(denial_words)) over days as denial_words,
  sum(sum(bills)) over days as bills,
  sum(sum(rejected)) over days as rejected,
  sum(sum(voided)) over days as voided,
  lead(on_day, 1, date '9999-12-31') over (partition by claim_id order by on_day) as to_on
from event
where on_day is not null and on_day < date '9999-12-31'
group by claim_id, on_day
window days as (partition by claim_id order by on_day rows unbounded preceding);

create temp table x_status_owner as
select e.claim_id, e.on_day, arg_max(b.payer, (b.open_cents, b.payer)) as payer
from x_status_event e
join balance b on b.claim_id = e.claim_id and b.from_on <= e.on_day and e.on_day < b.to_on
where b.party = 'insurance' and b.open_cents > 0
group by all;

create temp table x_status_cause as
select
  e.claim_id, e.on_day,
  arg_max(d.root_cause, (d.denied_cents, -d.line_no)) as root_cause,
  arg_max(concat_ws('-', d.group_code, d.carc), (d.denied_cents, -d.line_no)) as code
from x_status_event e
join denial d on d.claim_id = e.claim_id and d.opened_on <= e.on_day and (d.closed_on is null or e.on_day < d.closed_on)
where not d.is_duplicate and e.insurance > 0
group by all;

insert into claim_status
with judged as (
  select
    e.claim_id, e.on_day, e.to_on,
    coalesce(o.payer, c.payer) as payer,
    case
      when voided > 0 then 'voided'
      when insurance < 0 or patient < 0 then 'credit'
      when bills > 0 and rejected >= bills and words = 0 and insurance > 0 then 'rejected'
      when words > 0 and denial_words = words and insurance > 0 then 'denied'
      when denied > 0 then 'partly denied'
      when insurance > 0 then 'waiting'
      when patient > 0 then 'patient'
      else 'closed'
    end as status,
    x.root_cause, x.code
  from x_status_event e
  join claim c using (claim_id)
  left join x_status_owner o using (claim_id, on_day)
  left join x_status_cause x using (claim_id, on_day)
),
marked as (
  select
    *,
    coalesce((payer, status, root_cause, code) is distinct from lag((payer, status, root_cause, code)) over days, true) as is_new
  from judged
  window days as (partition by claim_id order by on_day)
),
stretch as (
  select
    *, count(*) filter (is_new) over (partition by claim_id order by on_day rows unbounded preceding) as stretch_no
  from marked
)
select claim_id, any_value(payer), any_value(status), any_value(root_cause), any_value(code), min(on_day), max(to_on)
from stretch
group by claim_id, stretch_no
order by claim_id;

drop table x_status_event;
drop table x_status_owner;
drop table x_status_cause;
drop table x_line_word;
drop table x_void;
drop type x_payer;
drop type x_owing;
drop type x_standing;
