-- What is known of a claim beside words: charges by stretch of days, payers by position.

create temp table x_charge as
with line as (
  select claim_id, line_no from service_line
  union
  select claim_id, line_no from line_charge
  union
  select claim_id, 0 from x_book
), told as (
  select claim_id, line_no, from_on, charge_cents from line_charge
  union all
  select claim_id, line_no, date '0001-01-01', 0 from line
)
select claim_id, line_no, from_on, charge_cents,
  lead(from_on, 1, date '9999-12-31') over (partition by claim_id, line_no order by from_on) as to_on
from told
where claim_id in (select claim_id from x_book where not is_before_history);

-- every sign of a payer at a position of the claim, and how weighty: its bill, its word, a 2320 loop (until the primary's
-- turn passes to another payer, whose bill tells anew), a forwarding word
create temp table x_known as
with names as (
  select alias, min(payer) as payer from payer_name group by alias
), bill as (
  select s.submission_id, s.claim_id, coalesce(s.submitted_on, date '0001-01-01') as known_on,
    coalesce(min(t.submitted_on), date '9999-12-31') as known_to
  from claim_submission s
  left join claim_submission t
    on t.claim_id = s.claim_id and t.role = 'payer_change' and t.position > s.position
  group by all
)
select claim_id, least(greatest(sequence, 1), 3)::TINYINT as position, payer,
  coalesce(submitted_on, date '0001-01-01') as known_on, date '9999-12-31' as known_to, 3 as weight
from claim_submission
union all
select claim_id, position, payer, spoken_on, date '9999-12-31', 2
from x_speech
union all
-- who tells an earlier payer's word is the next one from that word on
select c.claim_id, least(greatest(s.sequence, 1), 3), s.payer, c.spoken_on, date '9999-12-31', 3
from x_cob c
join claim_submission s using (submission_id)
union all
select b.claim_id, case p.payer_sequence when 'P' then 1 when 'S' then 2 else 3 end,
  coalesce(i.payer, n.payer, upper(trim(p.payer_name)), 'UNKNOWN PAYER'), b.known_on, b.known_to, 1
from submission_payer p
join bill b using (submission_id)
left join names i on i.alias = p.payer_code
left join names n on n.alias = upper(trim(p.payer_name))
where p.payer_sequence in ('P', 'S', 'T', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H')
union all
select s.claim_id, v.position + 1,
  coalesce(i.payer, n.payer, upper(trim(s.crossover_payer)), 'UNKNOWN PAYER'), s.spoken_on, date '9999-12-31',
  case when s.crossover_payer is null and s.crossover_code is null then -1 else 0 end
from x_said s
join x_speech v using (adjudication_id)
left join names i on i.alias = s.crossover_code
left join names n on n.alias = upper(trim(s.crossover_payer))
where v.is_word and v.is_forwarded and v.position < 3;

-- since when an earlier payer is heard at all: from then on a later payer's OA-23 posts nothing
create temp table x_first_word as
select claim_id,
  min(spoken_on) filter (position = 1) as first_1,
  min(spoken_on) filter (position = 2) as first_2
from x_speech
where is_word
group by claim_id;
