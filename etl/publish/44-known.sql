-- What is known of a claim beside words: charges by stretch of days, payers by position.

create temp table x_charge as
with told as (
  select claim_no, line_no, from_on, charge_cents
  from line_charge
  join x_book using (claim_id)
  where not is_before_history
), line as (
  select claim_no, line_no from service_line join x_book using (claim_id) where not is_before_history
  union all
  select claim_no, line_no from told
  union all
  select claim_no, 0 from x_book where not is_before_history
), day as (
  select * from told
  union all
  select distinct claim_no, line_no, date '0001-01-01', 0 from line
)
select claim_no, line_no, from_on, charge_cents,
  lead(from_on, 1, date '9999-12-31') over (partition by claim_no, line_no order by from_on) as to_on
from day;

-- every sign of a payer at a position of the claim, and how weighty: its bill, its word, a 2320 loop (until the primary's
-- turn passes to another payer, whose bill tells anew), a forwarding word
create temp table x_known as
with names as (
  select alias, min(payer) as payer from payer_name group by alias
), bill as (
  select s.submission_id, b.claim_no, coalesce(s.submitted_on, date '0001-01-01') as known_on,
    coalesce(min(t.submitted_on), date '9999-12-31') as known_to
  from claim_submission s
  join x_book b using (claim_id)
  left join claim_submission t
    on t.claim_id = s.claim_id and t.role = 'payer_change' and t.position > s.position
  where s.submission_id in (select submission_id from submission_payer)
  group by all
)
select claim_no, least(greatest(sequence, 1), 3)::TINYINT as position, s.payer::x_payer as payer,
  coalesce(submitted_on, date '0001-01-01') as known_on, date '9999-12-31' as known_to, 3 as weight
from claim_submission s
join x_book using (claim_id)
union all
select claim_no, position, payer, spoken_on, date '9999-12-31', 2
from x_speech
union all
-- who tells an earlier payer's word is the next one from that word on
select b.claim_no, least(greatest(s.sequence, 1), 3), s.payer::x_payer, c.spoken_on, date '9999-12-31', 3
from x_cob c
join x_book b using (claim_id)
join claim_submission s using (submission_id)
union all
select b.claim_no, case p.payer_sequence when 'P' then 1 when 'S' then 2 else 3 end,
  coalesce(i.payer, n.payer, upper(trim(p.payer_name)), 'UNKNOWN PAYER')::x_payer, b.known_on, b.known_to, 1
from submission_payer p
join bill b using (submission_id)
left join names i on i.alias = p.payer_code
left join names n on n.alias = upper(trim(p.payer_name))
where p.payer_sequence in ('P', 'S', 'T', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H')
union all
select s.claim_no, v.position + 1,
  coalesce(i.payer, n.payer, upper(trim(s.crossover_payer)), 'UNKNOWN PAYER')::x_payer, s.spoken_on, date '9999-12-31',
  case when s.crossover_payer is null and s.crossover_code is null then -1 else 0 end
from x_said s
join x_speech v using (adjudication_id)
left join names i on i.alias = s.crossover_code
left join names n on n.alias = upper(trim(s.crossover_payer))
where v.is_word and v.is_forwarded and v.position < 3;

-- since when an earlier payer is heard at all: from then on a later payer's OA-23 posts nothing
create temp table x_first_word as
select claim_no,
  min(spoken_on) filter (position = 1) as first_1,
  min(spoken_on) filter (position = 2) as first_2
from x_speech
where is_word
group by claim_no;
