-- Which adjudication each reversal (CLP02 = 22) undoes: DATA.md §3, RULINGS 12. Within one claim and payer:
-- 1 same CLP07 and opposite amounts, earliest first; 2 same CLP07, the latest before it; 3 same CLP01 and opposite
-- amounts, earliest first; 4 without amounts, the latest before it. "The latest before" pairs like brackets do.
-- Some payers send a reversal with the amounts of what it reverses: they count as opposite, and their sign is turned.

create temp table x_undo (reversal_id BIGINT, original_id BIGINT);

-- adjudications of claims that have a reversal; amounts without their sign, but for one against the other
create temp table x_pairing as
select adjudication_id, claim_id, payer, payer_control_number, control_number, kind, rank, has_amounts,
  abs(charge_cents) as charge_cents,
  case when charge_cents < 0 or charge_cents = 0 and paid_cents < 0 then -paid_cents else paid_cents end as paid_cents
from x_said
where kind <> 'none' and spoken_on is not null
  and claim_id in (select claim_id from x_said where kind = 'reversal');

-- not yet paired
create or replace temp view x_unpaired as
select s.*
from x_pairing s
where not exists (
  from x_undo u where s.adjudication_id in (u.reversal_id, u.original_id)
);

insert into x_undo
with numbered as (
  select *,
    row_number() over (
      partition by claim_id, payer, payer_control_number, kind, charge_cents, paid_cents order by rank
    ) as n
  from x_unpaired
  where payer_control_number is not null and has_amounts
)
select r.adjudication_id, o.adjudication_id
from numbered r
join numbered o
  on o.claim_id = r.claim_id and o.payer = r.payer
  and o.payer_control_number = r.payer_control_number
  and o.charge_cents = r.charge_cents and o.paid_cents = r.paid_cents and o.n = r.n
where r.kind = 'reversal' and o.kind = 'word';

-- words open a bracket, reversals close the nearest open one of the same key
create temp table x_bracket (bracket_key VARCHAR, adjudication_id BIGINT, rank BIGINT, closes BOOLEAN);

create or replace temp view x_bracket_pair as
with height as (
  select *,
    sum(case when closes then -1 else 1 end) over (partition by bracket_key order by rank) as height
  from x_bracket
), depth as (
  select *,
    height - least(0, min(height) over (partition by bracket_key order by rank)) + closes::INTEGER as depth
  from height
), before as (
  select *,
    lag(adjudication_id) over same_depth as original_id,
    lag(closes) over same_depth as original_closes
  from depth
  window same_depth as (partition by bracket_key, depth order by rank)
)
select adjudication_id as reversal_id, original_id
from before
where closes and not original_closes;

insert into x_bracket
select concat_ws('|', claim_id, payer, payer_control_number), adjudication_id, rank, kind = 'reversal'
from x_unpaired
where payer_control_number is not null;

insert into x_undo
select reversal_id, original_id from x_bracket_pair;

insert into x_undo
with numbered as (
  select *,
    row_number() over (
      partition by claim_id, payer, control_number, kind, charge_cents, paid_cents order by rank
    ) as n
  from x_unpaired
  where has_amounts
)
select r.adjudication_id, o.adjudication_id
from numbered r
join numbered o
  on o.claim_id = r.claim_id and o.payer = r.payer
  and o.control_number is not distinct from r.control_number
  and o.charge_cents = r.charge_cents and o.paid_cents = r.paid_cents and o.n = r.n
where r.kind = 'reversal' and o.kind = 'word';

delete from x_bracket;

insert into x_bracket
select concat_ws('|', claim_id, payer), adjudication_id, rank, kind = 'reversal'
from x_unpaired
where kind = 'word' or not has_amounts;

insert into x_undo
select reversal_id, original_id from x_bracket_pair;

drop view x_bracket_pair;
drop view x_unpaired;
drop table x_bracket;
drop table x_pairing;

insert into x_issue
select s.file_id, s.segment_no, 'warning', 'reversal_without_original',
  'This reversal undoes nothing that is loaded: its cash counts, the claim is left as it was.',
  s.paid_cents, null
from x_said s
where s.kind = 'reversal'
  and s.adjudication_id not in (select reversal_id from x_undo);

insert into x_issue
select s.file_id, s.segment_no, 'warning', 'reversal_without_amounts',
  'This reversal tells no amounts: it takes back what the adjudication that it undoes had paid.',
  -o.paid_cents, null
from x_undo u
join x_said s on s.adjudication_id = u.reversal_id
join x_said o on o.adjudication_id = u.original_id
where not s.has_amounts;
