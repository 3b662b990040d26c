-- Every day on which something changes for a claim, and the fold of its lines on each of them.

delete from x_point;

insert into x_point
with transfer as (
  select p.claim_no, min(v.spoken_on) as on_day
  from x_posting p
  join x_speech v on v.claim_no = p.claim_no and v.spoken_on > p.posted_on
  where p.outcome = 'posted' and p.type in ('transfer_to_patient', 'transfer_to_insurance')
    and exists (
      from x_share s where s.adjudication_id = v.adjudication_id
        and (s.adjudication_id, s.line_no) not in (from x_repeat)
    )
  group by p.claim_no, p.file_id, p.segment_no
), told as (
  select claim_no, from_on as on_day from x_charge where from_on > date '0001-01-01'
  union all
  select claim_no, spoken_on from x_speech
  union all
  select claim_no, ended_on from x_speech where ended_on is not null
  union all
  select claim_no, submitted_on from claim_submission join x_book using (claim_id) where submitted_on is not null
  union all
  select claim_no, from_on from x_void join x_book using (claim_id)
  union all
  select claim_no, posted_on from x_posting where outcome = 'posted'
  union all
  select claim_no, on_day from transfer
), day as (
  select distinct claim_no, on_day from told semi join (from x_book where not is_before_history) using (claim_no)
)
select claim_no, on_day, 9223372036854775807,
  row_number() over (order by claim_no, on_day),
  lead(on_day, 1, date '9999-12-31') over (partition by claim_no order by on_day)
from day;

delete from x_charge
where line_no = 0
  and claim_no not in (select claim_no from x_charge where line_no = 0 and charge_cents <> 0)
  and claim_no not in (select claim_no from x_share where line_no = 0)
  and claim_no in (select claim_no from x_charge where line_no > 0);

-- who comes next, as known on the day (payer_1: who answers for a first word that was undone)
create temp table x_next as
select p.day_no,
  arg_max(k.payer, (k.weight, k.known_on, k.payer)) filter (k.position = 1) as payer_1,
  arg_max(k.payer, (k.weight, k.known_on, k.payer)) filter (k.position = 2) as payer_2,
  arg_max(k.payer, (k.weight, k.known_on, k.payer)) filter (k.position = 3) as payer_3
from x_point p
join x_known k on k.claim_no = p.claim_no and k.known_on <= p.on_day and p.on_day < k.known_to
where p.claim_no in (
    select claim_no from x_known where position > 1
    union all
    select claim_no from x_speech where ended_on is not null
  )
group by p.day_no;

create temp table x_spoken_all as from x_spoken_here;
create or replace temp view x_spoken_here as from x_spoken_all;

-- assigned: the patient's, unless a further payer is known: then it waits with that one; QMB money without one is apart
create temp table x_state as
select f.* exclude (patient_cents, next_payer_cents),
  case when f.last_position >= 2 then n.payer_3 else coalesce(n.payer_2, n.payer_3) end as next_payer,
  case when next_payer is null or f.last_position = 3 then f.patient_cents else 0 end as assigned_cents,
  case when next_payer is null or f.last_position = 3 then 0
    else f.patient_cents + f.next_payer_cents end as waits_cents,
  case when next_payer is null or f.last_position = 3 then f.next_payer_cents else 0 end as qmb_cents
from x_fold f
left join x_next n on n.day_no = f.day_no;

drop view x_fold;
drop view x_exported;
drop view x_heard;
drop view x_spoken_here;
drop table x_spoken_all;
drop view x_share_here;
drop view x_speech_here;
drop view x_charge_here;
