-- How far each claim came, a row for each stretch of days in which no later word or payment changed what rates ask of it; the
-- first words count from heard_on, the first payment from its own day (pay1_on), so that most claims have one row.
insert into claim_progress by name
with heard_day as (
  select
    claim_id, spoken_on,
    count(*) filter (is_denied and not is_expected) as denied_lines,
    count(*) filter (is_partly_denied and not is_expected) as partly_denied_lines,
    sum(charge_cents) as charge_cents,
    coalesce(sum(charge_cents) filter (is_denied and not is_expected), 0) as denied_charge_cents
  from line_first_word
  group by claim_id, spoken_on
),
heard as (
  select
    claim_id,
    min(spoken_on) over so_far as heard_on,
    sum(denied_lines) over so_far as denied_lines,
    sum(partly_denied_lines) over so_far as partly_denied_lines,
    sum(charge_cents) over so_far as charge_cents,
    sum(denied_charge_cents) over so_far as denied_charge_cents,
    if(spoken_on = heard_on, date '0001-01-01', spoken_on) as from_on,
    lead(spoken_on, 1, date '9999-12-31') over (partition by claim_id order by spoken_on) as to_on
  from heard_day
  window so_far as (partition by claim_id order by spoken_on rows unbounded preceding)
),
paid as (
  select
    claim_id, pay1_on, to_on,
    if(row_number() over (partition by claim_id order by paid_on) = 1, date '0001-01-01', paid_on) as from_on
  from claim_payment
)
select
  c.claim_id, c.practice_id, c.location_id,
  c.payer as primary_payer,
  c.payer_class, c.service_on, h.first_payer,
  h.sub1_on, h.sub1_acknowledged_on, h.sub1_accepted_on, h.sub1_accepted_by, h.sub1_rejected_on,
  case when h.sub1_rejected_on is not null then b.rejected_by end as sub1_rejected_by,
  h.rem1_on, h.reworked_on, h.reversed_on, h.nothing_payable_on,
  w.heard_on, w.denied_lines, w.partly_denied_lines, w.charge_cents, w.denied_charge_cents,
  p.pay1_on,
  greatest(date '0001-01-01', w.from_on, p.from_on) as from_on,
  least(date '9999-12-31', w.to_on, p.to_on) as to_on
from claim c
join claim_history h on h.claim_id = c.claim_id
left join (select claim_id, any_value(rejected_by) as rejected_by from claim_submission where position = 1 group by claim_id) b
  on b.claim_id = c.claim_id
left join heard w on w.claim_id = c.claim_id
left join paid p on p.claim_id = c.claim_id
where not c.is_before_history
  and (w.from_on is null or p.from_on is null or (w.from_on < p.to_on and p.from_on < w.to_on))
order by h.sub1_on nulls first, c.claim_id;
