-- What the fold (46-fold) is asked, and which shares are no words in it. 47 asks for the day before a CLP without SVC, with
-- the words of rank below before_rank; 48 for every day on which something changes.

-- day_no: one number for claim and day, in their order
create temp table x_point (
  claim_no INTEGER, on_day DATE, before_rank BIGINT, day_no BIGINT, next_day DATE
);

-- what the views read: in 47 rows of the claims that have a CLP without SVC, in 48 all
create temp table x_share_here as from x_share where claim_no in (select claim_no from x_bare);
create temp table x_speech_here as from x_speech where claim_no in (select claim_no from x_bare);
create temp table x_charge_here as from x_charge where claim_no in (select claim_no from x_bare);

-- shares that are no word: "already paid", or a denial of a line that this payer has paid or left to the patient
-- (DATA.md §3, RULINGS 7); filled again whenever shares are added
create temp table x_repeat (adjudication_id BIGINT, line_no INTEGER);

create or replace temp view x_found_repeat as
with spoken as (
  select s.adjudication_id, s.line_no, s.paid_cents, s.patient_cents + s.next_payer_cents as patient_cents,
    s.is_denied, coalesce(s.says_paid, false) as says_paid, v.claim_no, v.payer, v.rank, v.is_word, v.undone_rank,
    r.line_no is null as stands
  from x_share_here s
  join x_speech_here v using (adjudication_id)
  left join x_repeat r on r.adjudication_id = s.adjudication_id and r.line_no = s.line_no
  where s.claim_no in (from x_again)
), judged as (
  select l.adjudication_id, l.line_no,
    any_value(l.says_paid) and bool_or(e.is_word and e.stands and coalesce(e.undone_rank > l.rank, true)) as is_paid,
    any_value(l.is_denied) and (
      sum(e.paid_cents) > 0
      or coalesce(arg_max(e.patient_cents, e.rank)
        filter (e.is_word and e.stands and coalesce(e.undone_rank > l.rank, true)), 0) > 0
    ) as is_decided
  from spoken l
  join spoken e on e.claim_no = l.claim_no and e.line_no = l.line_no and e.payer = l.payer and e.rank < l.rank
  where l.is_word and (l.is_denied or l.says_paid)
  group by l.adjudication_id, l.line_no
), repeat as (
  select adjudication_id, line_no from judged where is_paid or is_decided
)
-- a CLP whose lines all repeat says nothing of line 0 either
select s.adjudication_id, s.line_no
from x_share_here s
left join repeat r on r.adjudication_id = s.adjudication_id and r.line_no = s.line_no
where s.adjudication_id in (select adjudication_id from repeat) and case when s.line_no > 0 then r.line_no is not null
  else not exists (
      from x_share_here o left join repeat q on q.adjudication_id = o.adjudication_id and q.line_no = o.line_no
      where o.adjudication_id = s.adjudication_id and o.line_no > 0 and q.line_no is null
    ) end;
