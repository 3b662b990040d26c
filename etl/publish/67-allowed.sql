-- scope: whole warehouse
-- What primary payers allowed for claim lines, as a unit of the whole service: the ground of "expected". Of second procedures
-- of a day only the one paid in full counts; lines whose modifiers cut or raise the price say nothing about a code.

-- lines of claims as priced: component 26 or TC, whether the price of another day can be compared, whether second procedures cut it
create temp table x_priced as
select
  l.claim_id, l.line_no, l.code, l.charge_cents, l.service_on,
  coalesce(l.provider_id, c.provider_id) as provider_id,
  [l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4] as modifiers,
  list_filter([l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4], m -> m in ('26', 'TC'))[1] as component,
  list_has_any(
    [l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4],
    ['50', '52', '53', '54', '55', '56', '62', '66', '73', '74', '78', '80', '81', '82', 'AS', 'GY', 'GX', 'GZ']
  ) as is_special,
  greatest(1, coalesce(l.units, 1)) as units,
  coalesce(k.multiple_procedure = 2, false) as is_procedure,
  coalesce(l.place_of_service in ('19', '21', '22', '23', '24', '26', '31', '34', '51', '52', '53', '56', '61'), false)
    as is_facility,
  c.payer, c.payer_class,
  coalesce(l.service_on, c.service_on, c.first_submitted_on) as priced_on,
  date_trunc('month', coalesce(c.first_submitted_on, l.service_on))::date as month_on
from service_line l
join claim c using (claim_id)
left join cpt_code k on k.code = l.code
where l.line_no > 0 and l.charge_cents > 0 and l.code is not null and not c.is_before_history;

-- live words of primary payers about lines that they allowed in full or in part; what a payer paid in several words adds up
create temp table x_allowed as
with taken as (
  select adjudication_id, line_no, sum(amount_cents) as sequestered_cents
  from adjustment
  where carc = '253' and group_code <> 'PR'
  group by all
)
select
  p.claim_id, p.line_no, p.code, p.component, p.units, p.is_special, p.is_procedure, p.service_on, p.provider_id,
  w.payer, w.spoken_on as from_on,
  coalesce(least(w.undone_on, lead(w.spoken_on) over line), date '9999-12-31') as to_on,
  w.charge_cents,
  greatest(
    s.allowed_cents,
    sum(case when w.undone_on is null then w.paid_cents else 0 end) over (line rows unbounded preceding)
      + s.patient_cents + s.next_payer_cents + coalesce(t.sequestered_cents, 0)
  )::bigint as allowed_cents
from x_line_word w
join adjudication_share s using (adjudication_id, claim_id, line_no)
join x_priced p using (claim_id, line_no)
left join taken t on t.adjudication_id = w.adjudication_id and t.line_no = s.adjudication_line_no
where w.sequence = 1 and not w.is_repeat and not w.has_denial
  and s.paid_cents + s.patient_cents + s.next_payer_cents > 0 and s.pending_cents = 0
window line as (partition by w.claim_id, w.line_no, w.sequence order by w.rank);
