-- Who speaks in each adjudication, in which position (DATA.md §3), and in what order (RULINGS 13).
-- x_party: payers a claim's bills name: those billed, and the other payers they tell of (2320).
create temp table x_party as
select r.claim_id, r.payer, r.sequence, s.payer_code, x_shown(s.payer_name) as name, s.filing_code,
  s.member_id, r.on_day, true as is_billed, r.role
from x_role r join submission s using (submission_id)
union all
select r.claim_id, coalesce(c.payer, n.payer, x_shown(p.payer_name), 'UNKNOWN PAYER'),
  x_sequence(p.payer_sequence), p.payer_code, x_shown(p.payer_name), p.filing_code, p.member_id,
  r.on_day, false, r.role
from x_role r join submission_payer p using (submission_id)
  left join x_payer_code c on c.code = p.payer_code
  left join x_payer_told n on n.name = x_shown(p.payer_name);

-- CLP02 tells a position; a reversal has that of the other CLPs with its CLP07
create temp table x_spoken as
with told as (
  select c.claim_id, m.match_method, a.*,
    case when a.status_code in ('1', '19') then 1 when a.status_code in ('2', '20') then 2
      when a.status_code in ('3', '21') then 3 end as clp_sequence
  from x_adj a join x_match m using (adjudication_id) join x_claim c using (family))
select t.*, coalesce(t.clp_sequence,
    max(t.clp_sequence) over (partition by t.claim_id, t.payer_number)) as told_sequence,
  coalesce(set_name.payer, set_code.payer, k.payer, n.payer) as known_payer
from told t
  left join x_alias set_name on set_name.alias = t.remit_payer
  left join x_alias set_code on set_code.alias = t.payer_code
  left join x_payer_code k on k.code = t.payer_code
  left join x_payer_told n on n.name = t.remit_payer;

-- names that no bill uses, learned from the bills of the position that CLP02 tells
create temp table x_learned as
select s.remit_payer as name, p.payer
from x_spoken s join x_party p on p.claim_id = s.claim_id and p.is_billed and p.sequence = s.told_sequence
where s.remit_payer is not null and s.known_payer is null
group by s.remit_payer, p.payer
qualify row_number() over (
  partition by s.remit_payer order by count(distinct s.adjudication_id) desc, p.payer) = 1;

-- the bill it answers: by the payer's own id or name, then the position told, then the latest before it
create temp table x_answer as
select s.adjudication_id, p.payer, p.sequence,
  coalesce(p.payer = s.known_payer or p.payer_code = s.payer_code or p.name = s.remit_payer, false)
    as is_named,
  is_named or s.told_sequence is null or s.told_sequence = p.sequence as is_answer
from x_spoken s join x_party p using (claim_id) left join x_learned l on l.name = s.remit_payer
qualify row_number() over (
  partition by s.adjudication_id
  order by is_named desc, (p.sequence = s.told_sequence) desc nulls last,
    (p.payer = l.payer) desc nulls last, (p.filing_code = s.filing_code) desc nulls last,
    p.is_billed desc, (p.on_day <= s.spoken_on) desc, p.sequence, p.on_day desc, p.payer) = 1;

-- no bill of that position: the payer is whom the 835 names (an automatic crossover, say)
create temp table x_voice as
select s.*,
  coalesce(a.payer, s.known_payer, l.payer, s.remit_payer, 'UNKNOWN PAYER') as payer,
  coalesce(a.sequence, s.told_sequence, 1) as sequence
from x_spoken s
  left join (from x_answer where is_answer) a using (adjudication_id)
  left join x_learned l on l.name = s.remit_payer;

-- what earlier payers said, as the latest later payer's bill tells it, where no 835 of theirs is loaded (RULINGS 14)
create temp table x_cob as
with later_bill as (
  select claim_id, submission_id, sequence, on_day from x_role where sequence > 1
  qualify row_number() over (
    partition by claim_id order by rejected_on is not null, position desc) = 1),
told as (
  select submission_id, payer_code, max(adjudicated_on) as adjudicated_on
  from submission_payer_line group by all),
earlier as (
  select b.claim_id, b.submission_id, b.on_day, p.payer_no, p.payer_code, p.payer_control_number,
    x_sequence(p.payer_sequence) as sequence, coalesce(p.adjudicated_on, t.adjudicated_on) as adjudicated_on
  from later_bill b
    join submission_payer p using (submission_id)
    left join told t using (submission_id, payer_code)
  where x_sequence(p.payer_sequence) < b.sequence
    and (p.paid_cents is not null or t.submission_id is not null))
select (md5_number(concat_ws('|', 'cob', e.submission_id, e.payer_no)) % 9223372036854775807)::bigint
    as adjudication_id,
  e.claim_id, e.submission_id, e.payer_no, e.payer_code, e.payer_control_number, p.payer, e.sequence,
  coalesce(e.adjudicated_on, e.on_day) as spoken_on
from earlier e
  join x_party p on p.claim_id = e.claim_id and p.sequence = e.sequence
  anti join x_voice v on v.claim_id = e.claim_id and v.sequence = e.sequence
qualify row_number() over (
  partition by e.claim_id, e.sequence
  order by p.is_billed desc, (p.payer_code = e.payer_code) desc nulls last, p.on_day desc, e.payer_no, p.payer) = 1;

insert into claim_adjudication
with remark as (
  select adjudication_id, unnest(remark_codes) as remark from adjudication where len(remark_codes) > 0
  union all
  select adjudication_id, unnest(remark_codes) from adjudication_line where len(remark_codes) > 0),
flag as (
  select adjudication_id, bool_or(remark in ('MA18', 'N89', 'MA07')) as is_forwarded,
    bool_or(remark = 'MA130') as is_unprocessable
  from remark group by adjudication_id),
word as (
  select v.adjudication_id, v.claim_id, v.remittance_id, '835' as origin, v.match_method, v.payer,
    v.remit_payer, v.sequence, v.spoken_on, v.trace_number, v.claim_no, v.payer_number, v.paid_cents,
    v.content_hash,
    case when v.status_code = '22' then 'reversal' when v.status_code in ('23', '25') then 'none'
      else 'word' end as kind,
    coalesce(v.status_code in ('19', '20', '21') or a.crossover_payer is not null
      or a.crossover_code is not null or f.is_forwarded, false) as is_forwarded,
    coalesce(f.is_unprocessable, false) as is_unprocessable
  from x_voice v join adjudication a using (adjudication_id) left join flag f using (adjudication_id)
  union all
  select adjudication_id, claim_id, null, 'cob', 'cob', payer, null, sequence, spoken_on, null, payer_no,
    payer_control_number, null, submission_id::varchar, 'word', false, false
  from x_cob)
select adjudication_id, claim_id, remittance_id, origin, match_method, payer, remit_payer, sequence,
  spoken_on,
  row_number() over (
    partition by claim_id
    order by spoken_on nulls last, kind <> 'reversal', sequence, trace_number, claim_no, payer_number,
      paid_cents, content_hash, adjudication_id),
  kind, null, null, null, is_forwarded, is_unprocessable
from word;
