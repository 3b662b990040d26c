-- The adjudications that speak in the ledger, and until when each word can stand: a reversal, the next primary payer's
-- bill (RULINGS 11) or a void (RULINGS 9) ends it. A word that replaces it is found in the fold: speech_no + line_no is the
-- number of a word about a line, one integer that grows with the rank.

create temp table x_speech as
with turn as (
  select claim_id, least(greatest(sequence, 1), 3) as position, payer, submitted_on,
    claim_submission.position as bill_no
  from claim_submission
  where role = 'payer_change' and submitted_on is not null
), turns as (
  select s.adjudication_id,
    min(t.submitted_on) filter (t.submitted_on > s.spoken_on) as next_turn_on,
    arg_max(t.payer, t.bill_no) filter (t.submitted_on <= s.spoken_on) as turn_payer
  from x_said s
  join turn t on t.claim_id = s.claim_id and t.position = s.position
  group by s.adjudication_id
), undone as (
  select u.original_id, u.reversal_id, r.spoken_on, r.rank
  from x_undo u
  join x_said r on r.adjudication_id = u.reversal_id
), undoes as (
  select u.reversal_id, u.original_id, o.position
  from x_undo u
  join x_said o on o.adjudication_id = u.original_id
), voids as (
  select s.adjudication_id, min(v.from_on) as voided_on
  from x_said s
  join x_void v on v.claim_id = s.claim_id and coalesce(s.spoken_on < v.to_on, true)
  group by s.adjudication_id
)
select
  s.adjudication_id, s.claim_id, s.claim_no, s.payer, s.origin, coalesce(o.position, s.position)::TINYINT as position,
  s.spoken_on, s.rank, row_number() over (order by s.claim_no, s.rank) * 1000 as speech_no, s.kind = 'word' as is_word,
  case when r.spoken_on is not null then greatest(r.spoken_on, s.spoken_on) end as undone_on, r.rank as undone_rank, r.reversal_id as undone_by,
  least(
    case when r.spoken_on is not null then greatest(r.spoken_on, s.spoken_on) end, t.next_turn_on, d.voided_on,
    case when t.turn_payer <> s.payer then s.spoken_on end
  ) as ended_on,
  s.is_forwarded
from x_said s
left join undone r on r.original_id = s.adjudication_id
left join undoes o on o.reversal_id = s.adjudication_id
left join turns t on t.adjudication_id = s.adjudication_id
left join voids d on d.adjudication_id = s.adjudication_id
where s.spoken_on is not null
  and (s.kind = 'word' or (s.kind = 'reversal' and o.original_id is not null));

update claim_adjudication a
set kind = s.kind, undone_on = v.undone_on, undone_by = v.undone_by, undoes = u.original_id
from x_said s
left join x_speech v using (adjudication_id)
left join x_undo u on u.reversal_id = s.adjudication_id
where s.adjudication_id = a.adjudication_id
  and (s.kind <> 'word' or v.undone_on is not null);

-- claims in which a payer speaks more than once: only there can a word repeat another
create temp table x_again as
select distinct claim_no
from (select claim_no from x_speech group by claim_no, payer having count(*) > 1);

-- words without SVC, numbered within their claim: spread in this order
create temp table x_bare as
select s.adjudication_id, s.claim_no, s.rank, s.spoken_on,
  row_number() over (partition by s.claim_no order by s.rank) as n
from x_said s
join x_speech v using (adjudication_id)
where v.is_word and not s.has_lines;

-- reversals that take back exactly what their original said: those without lines, or with the opposite amounts; where
-- those without lines tell another amount, the difference is claim-level money
create temp table x_mirror as
select u.reversal_id, u.original_id,
  case when r.has_amounts then r.paid_cents + o.paid_cents else 0 end as left_cents
from x_undo u
join x_said r on r.adjudication_id = u.reversal_id
join x_said o on o.adjudication_id = u.original_id
where not r.has_lines or not r.has_amounts
  or (r.charge_cents = -o.charge_cents and r.paid_cents = -o.paid_cents);
