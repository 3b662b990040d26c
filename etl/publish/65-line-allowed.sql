-- What primary payers allowed for claim lines, word by word: what norms are learned from. A word stands from its day until it is
-- undone or another takes its place; what a payer paid in several words adds up. `unit_cents` is a price: where modifiers cut
-- or raise it, they are part of what is priced; of second procedures of a day (indicator 2) those that came below the best
-- until then are told apart, because they may be cut.
create or replace temp macro x_priced_modifier(a, b, c, d) as nullif(array_to_string(list_sort(list_filter(
  [a, b, c, d],
  m -> m in ('26', 'TC', '50', '52', '53', '54', '55', '56', '62', '66', '73', '74', '78', '80', '81', '82', 'AS', 'GY', 'GX', 'GZ')
)), ' '), '');
create or replace temp macro x_place(code) as
  case when code in ('19', '21', '22', '23', '24', '26', '31', '34', '51', '52', '53', '56', '61') then 'facility' else 'office' end;
create or replace temp macro x_fee_of(schedule, place) as
  case place when 'facility' then schedule.facility_cents else schedule.non_facility_cents end;

insert into line_allowed by name
with taken as (
  select adjudication_id, line_no, sum(amount_cents) as sequestered_cents
  from adjustment
  where carc = '253' and group_code <> 'PR'
  group by all
),
word as (
  select
    w.claim_id, w.line_no, w.payer, w.charge_cents, w.spoken_on as from_on,
    coalesce(least(w.undone_on, lead(w.spoken_on) over line), date '9999-12-31') as to_on,
    greatest(
      s.allowed_cents,
      w.paid_cents
        + coalesce(sum(w.paid_cents) filter (w.undone_on is null) over (line rows between unbounded preceding and 1 preceding), 0)
        + s.patient_cents + s.next_payer_cents + coalesce(t.sequestered_cents, 0)
    )::bigint as allowed_cents
  from x_line_word w
  join adjudication_share s using (adjudication_id, claim_id, line_no)
  left join taken t on t.adjudication_id = w.adjudication_id and t.line_no = s.adjudication_line_no
  where w.sequence = 1 and not w.is_repeat and not w.has_denial
    and s.paid_cents + s.patient_cents + s.next_payer_cents > 0 and s.pending_cents = 0
  window line as (partition by w.claim_id, w.line_no, w.sequence order by w.rank)
),
priced as (
  select
    w.*, l.code, x_priced_modifier(l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4) as modifier,
    x_place(l.place_of_service) as place, coalesce(l.provider_id, c.provider_id) as provider_id, l.service_on,
    greatest(1, coalesce(l.units, 1)) as units,
    coalesce(k.multiple_procedure = 2, false) as is_procedure
  from word w
  join service_line l using (claim_id, line_no)
  join claim c using (claim_id)
  left join cpt_code k on k.code = l.code
  where l.line_no > 0 and l.charge_cents > 0 and w.charge_cents > 0 and not c.is_before_history and w.from_on < w.to_on
)
select
  claim_id, line_no, payer, code, modifier, place, provider_id, service_on, charge_cents, allowed_cents,
  case when code is not null and (not is_procedure or units = 1) then round(allowed_cents / units)::bigint end as unit_cents,
  is_procedure and allowed_cents < max(case when is_procedure then allowed_cents / units end) over (
    partition by claim_id, service_on order by from_on range unbounded preceding
  ) as is_second,
  from_on, to_on
from priced;
