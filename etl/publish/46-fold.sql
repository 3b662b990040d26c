-- The fold of DATA.md §4, unrolled for three payers, at the days asked for in x_point. Views, used by 47 and 48.

create or replace temp view x_spoken_here as
select v.claim_no, v.position, v.spoken_on, v.rank, v.ended_on, s.line_no, v.speech_no + s.line_no as word_no,
  v.is_word and r.line_no is null as is_word, s.paid_cents, s.patient_cents, s.next_payer_cents, s.contractual_cents,
  s.prior_payer_cents, s.denied_cents, s.pending_cents
from x_share_here s
join x_speech_here v using (adjudication_id)
left join x_repeat r on r.adjudication_id = s.adjudication_id and r.line_no = s.line_no;

-- what has been said of a line up to a day: numbers of the live words, payments, and whether a payer ever spoke
create or replace temp view x_heard as
with heard as (
  select p.day_no, v.line_no, v.position, v.word_no, v.paid_cents, v.is_word,
    v.is_word and coalesce(p.on_day < v.ended_on, true) as is_live
  from x_point p
  join x_spoken_here v
    on v.claim_no = p.claim_no and v.spoken_on <= p.on_day and v.rank < p.before_rank
)
select day_no, line_no,
  max(word_no) filter (position = 1 and is_live) as word_1,
  max(word_no) filter (position = 2 and is_live) as word_2,
  max(word_no) filter (position = 3 and is_live) as word_3,
  bool_or(position = 1 and is_word) as spoke_1,
  bool_or(position = 2 and is_word) as spoke_2,
  coalesce(sum(paid_cents) filter (position = 1), 0)::BIGINT as paid_1,
  coalesce(sum(paid_cents) filter (position = 2), 0)::BIGINT as paid_2,
  coalesce(sum(paid_cents) filter (position = 3), 0)::BIGINT as paid_3
from heard
group by day_no, line_no;

-- insurance rows of exports up to a day
create or replace temp view x_exported as
select p.day_no, e.line_no,
  coalesce(sum(e.amount_cents) filter (e.position = 1), 0)::BIGINT as export_1,
  coalesce(sum(e.amount_cents) filter (e.position = 2), 0)::BIGINT as export_2,
  coalesce(sum(e.amount_cents) filter (e.position = 3), 0)::BIGINT as export_3
from x_point p
join x_export e on e.claim_no = p.claim_no and e.posted_on <= p.on_day
group by all;

-- rest_n: what is left after payer n; share_n: the patient's side of its word, with what is for the next payer
create or replace temp view x_fold as
with line as (
  select p.day_no, p.claim_no, c.line_no, c.charge_cents,
    h.word_1,
    case when not (coalesce(h.spoke_1, false) and h.word_1 is null) then h.word_2 end as word_2,
    case when not (coalesce(h.spoke_1, false) and h.word_1 is null)
      and not (coalesce(h.spoke_2, false) and h.word_2 is null) then h.word_3 end as word_3,
    coalesce(h.spoke_1, false) and h.word_1 is null as is_undone,
    coalesce(h.paid_1, 0) + coalesce(e.export_1, 0) as paid_1,
    coalesce(h.paid_2, 0) + coalesce(e.export_2, 0) as paid_2,
    coalesce(h.paid_3, 0) + coalesce(e.export_3, 0) as paid_3,
    f.first_1 <= p.on_day as heard_1,
    f.first_1 <= p.on_day or f.first_2 <= p.on_day as heard_2
  from x_point p
  join x_charge_here c on c.claim_no = p.claim_no and c.from_on <= p.on_day and p.on_day < c.to_on
  left join x_heard h on h.day_no = p.day_no and h.line_no = c.line_no
  left join x_exported e on e.day_no = p.day_no and e.line_no = c.line_no
  left join x_first_word f on f.claim_no = p.claim_no
), first_word as (
  select l.*,
    coalesce(w.patient_cents, 0) as patient_1, coalesce(w.next_payer_cents, 0) as next_1,
    coalesce(w.contractual_cents, 0) as told_1, coalesce(w.pending_cents, 0) as pending_1,
    greatest(0, least(
      coalesce(w.denied_cents, 0),
      charge_cents - coalesce(w.paid_cents, 0) - coalesce(w.patient_cents + w.next_payer_cents, 0)
    )) as denied_1,
    charge_cents - coalesce(w.paid_cents, 0) - coalesce(w.patient_cents + w.next_payer_cents, 0) as room_1
  from line l
  left join x_spoken_here w on w.word_no = l.word_1
), first_rest as (
  select *, least(told_1, greatest(0, room_1 - denied_1)) as contractual_1,
    charge_cents - paid_1 - least(told_1, greatest(0, room_1 - denied_1)) as rest_1
  from first_word
), second_word as (
  select l.*, coalesce(w.contractual_cents, 0) as told_2, coalesce(w.pending_cents, 0) as pending_2,
    least(coalesce(w.patient_cents, 0), greatest(0, rest_1 - coalesce(w.paid_cents, 0))) as patient_2,
    least(
      coalesce(w.patient_cents + w.next_payer_cents, 0), greatest(0, rest_1 - coalesce(w.paid_cents, 0))
    ) as share_2,
    rest_1 - coalesce(w.paid_cents, 0) as unpaid_2, coalesce(w.denied_cents, 0) as denial_2,
    case when heard_1 then 0 else coalesce(w.prior_payer_cents, 0) end as earlier_2
  from first_rest l
  left join x_spoken_here w on w.word_no = l.word_2
), second_denied as (
  select *, greatest(0, least(denial_2, unpaid_2 - share_2)) as denied_2 from second_word
), second_prior as (
  select *, greatest(0, least(earlier_2, unpaid_2 - share_2 - denied_2)) as prior_2 from second_denied
), second_rest as (
  select *, least(told_2, greatest(0, unpaid_2 - share_2 - denied_2 - prior_2)) as contractual_2,
    rest_1 - paid_2 - prior_2
      - least(told_2, greatest(0, unpaid_2 - share_2 - denied_2 - prior_2)) as rest_2
  from second_prior
), third_word as (
  select l.*, coalesce(w.contractual_cents, 0) as told_3, coalesce(w.pending_cents, 0) as pending_3,
    least(coalesce(w.patient_cents, 0), greatest(0, rest_2 - coalesce(w.paid_cents, 0))) as patient_3,
    least(
      coalesce(w.patient_cents + w.next_payer_cents, 0), greatest(0, rest_2 - coalesce(w.paid_cents, 0))
    ) as share_3,
    rest_2 - coalesce(w.paid_cents, 0) as unpaid_3, coalesce(w.denied_cents, 0) as denial_3,
    case when heard_2 then 0 else coalesce(w.prior_payer_cents, 0) end as earlier_3
  from second_rest l
  left join x_spoken_here w on w.word_no = l.word_3
), third_denied as (
  select *, greatest(0, least(denial_3, unpaid_3 - share_3)) as denied_3 from third_word
), third_prior as (
  select *, greatest(0, least(earlier_3, unpaid_3 - share_3 - denied_3)) as prior_3 from third_denied
), third_rest as (
  select *, least(told_3, greatest(0, unpaid_3 - share_3 - denied_3 - prior_3)) as contractual_3,
    rest_2 - paid_3 - prior_3
      - least(told_3, greatest(0, unpaid_3 - share_3 - denied_3 - prior_3)) as open_cents
  from third_prior
)
select day_no, claim_no, line_no, charge_cents, word_1, word_2, word_3, is_undone,
  contractual_1, contractual_2, contractual_3, prior_2, prior_3, denied_1, denied_2, denied_3, open_cents,
  case when word_3 is not null then 3 when word_2 is not null then 2 when word_1 is not null then 1 else 0
    end::TINYINT as last_position,
  coalesce(word_3, word_2, word_1) as last_word,
  case when word_3 is not null then patient_3 when word_2 is not null then patient_2 else patient_1
    end as patient_cents,
  case when word_3 is not null then share_3 - patient_3 when word_2 is not null then share_2 - patient_2
    else next_1 end as next_payer_cents,
  case when word_3 is not null then pending_3 when word_2 is not null then pending_2 else pending_1
    end as pending_cents
from third_rest;
