-- Denial episodes (DATA.md §6, RULINGS 21–24): opened by a line's first denial of a payer; repeats before any other
-- word belong to it; a denial of a line that was decided is listed as a duplicate, with no money.
insert into denial by name
with numbered as (
  select
    *,
    sum(case when has_denial and not is_repeat and not prior_denied then 1 else 0 end) over line as episode,
    is_repeat and not prior_denied as is_duplicate
  from x_line_word
  -- most lines are never denied
  semi join (select claim_id, line_no from x_line_word where has_denial) using (claim_id, line_no)
  window line as (partition by claim_id, line_no, sequence, payer order by rank rows unbounded preceding)
),
word as (
  select
    *,
    lead(case when has_denial then null else spoken_on end ignore nulls) over by_payer as other_on,
    case when lead(payer) over position <> payer then lead(spoken_on) over position end as replaced_on
  from (select * from numbered where not is_repeat)
  window
    by_payer as (partition by claim_id, line_no, sequence, payer order by rank),
    position as (partition by claim_id, line_no, sequence order by rank)
),
episode as (
  select
    claim_id, line_no, sequence, payer, episode,
    arg_min(adjudication_id, rank) as adjudication_id,
    min(spoken_on) as opened_on,
    max(spoken_on) as latest_on,
    arg_min(group_code, rank) as group_code,
    arg_min(carc, rank) as carc,
    arg_min(coalesce(root_cause, 'unknown'), rank) as root_cause,
    arg_min(remark_codes, rank) as remark_codes,
    arg_min(is_denied, rank) as is_full,
    arg_min(is_expected, rank) as is_expected,
    arg_min(is_soft, rank) as is_soft,
    arg_min(denied_cents = 0, rank) as patient_owes,
    arg_min(case when denied_cents = 0 then denied_patient_cents else denied_cents end, rank) as denied_cents,
    min(other_on) as overturned_on,
    coalesce(min(other_on), max(replaced_on), arg_max(coalesce(undone_on, date '9999-12-31'), rank)) as ended_on
  from word
  where has_denial
  group by all
),
voided as (
  select e.claim_id, e.opened_on, min(v.from_on) as voided_on
  from episode e
  join x_void v on v.claim_id = e.claim_id and coalesce(e.opened_on < v.to_on, true)
  group by e.claim_id, e.opened_on
),
repeated as (
  select claim_id, line_no, sequence, payer, episode, max(spoken_on) as latest_on
  from numbered
  where is_repeat and has_denial and not is_duplicate
  group by all
),
told as (
  select
    e.claim_id, e.line_no, e.payer, e.sequence, e.opened_on,
    greatest(e.latest_on, coalesce(r.latest_on, e.latest_on)) as latest_on,
    e.adjudication_id, e.group_code, e.carc, e.root_cause, e.remark_codes,
    e.is_full, e.is_expected, e.is_soft, false as is_duplicate, e.patient_owes, e.denied_cents,
    nullif(least(e.ended_on, coalesce(v.voided_on, e.ended_on)), date '9999-12-31') as closed_on,
    e.overturned_on
  from episode e
  left join voided v using (claim_id, opened_on)
  left join repeated r using (claim_id, line_no, sequence, payer, episode)
  union all by name
  select
    claim_id, line_no, payer, sequence, spoken_on as opened_on, spoken_on as latest_on,
    adjudication_id, group_code, carc, coalesce(root_cause, 'unknown') as root_cause, remark_codes,
    is_denied as is_full, is_expected, is_soft, true as is_duplicate, false as patient_owes, 0 as denied_cents,
    spoken_on as closed_on, null as overturned_on
  from numbered
  where is_duplicate and has_denial
)
select t.*, c.practice_id, c.location_id, c.payer as primary_payer, c.payer_class, f.provider_id, f.family
from told t
join claim c using (claim_id)
left join line_filter f using (claim_id, line_no);
