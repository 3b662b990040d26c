-- Who speaks in each adjudication, in which position (DATA.md §3). x_voice: grain adjudication.
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

-- whom the 835's own id or name means
create temp table x_speaker as
with told as (
  select distinct remittance_id, payer_code, remit_payer from x_adj)
select t.remittance_id, coalesce(by_name.payer, by_code.payer, k.payer, n.payer) as known_payer
from told t
  left join x_alias by_name on by_name.alias = t.remit_payer
  left join x_alias by_code on by_code.alias = t.payer_code
  left join x_payer_code k on k.code = t.payer_code
  left join x_payer_told n on n.name = t.remit_payer;

-- CLP02 tells a position; a reversal has that of the other CLPs with its CLP07
create temp table x_spoken as
with told as (
  select c.claim_id, m.match_method, a.*,
    case when a.status_code in ('1', '19') then 1 when a.status_code in ('2', '20') then 2
      when a.status_code in ('3', '21') then 3 end as clp_sequence
  from x_adj a join x_match m using (adjudication_id) join x_claim c using (family)),
unsaid as (
  select t.adjudication_id, max(o.clp_sequence) as sequence
  from told t join told o on o.claim_id = t.claim_id and o.payer_number = t.payer_number
  where t.clp_sequence is null group by all)
select t.*, coalesce(t.clp_sequence, u.sequence) as told_sequence, k.known_payer
from told t
  left join unsaid u using (adjudication_id)
  join x_speaker k using (remittance_id);

-- names that no bill uses, learned from the bills of the position that CLP02 tells
insert into learned_name
select s.claim_id, s.remit_payer, p.payer, count(distinct s.adjudication_id)
from x_spoken s join x_party p on p.claim_id = s.claim_id and p.is_billed and p.sequence = s.told_sequence
where s.remit_payer is not null and s.known_payer is null
group by all;

create temp table x_learned as
select name, payer from x_every_learned_name group by name, payer
qualify row_number() over (partition by name order by sum(adjudications) desc, payer) = 1;

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

drop table x_speaker;
drop table x_answer;
drop table x_spoken;
