-- Two claims of a patient that bill the same code and units of the same clinician on one day, neither line saying that it is another
-- service (76, 77, 59, XE, XP, XS, XU) or another part or place (26, TC, sides, lids, fingers, toes). Both live; something is open on
-- one of them. In the queue is the one billed later. At stake: what it charges for these lines; nothing comes back.
same_day as (
  select
    a.claim_id, b.claim_id as other_id, a.payer, a.control_number, b.control_number as other_number,
    (coalesce(a.first_submitted_on, a.service_on), a.control_number, a.claim_id)
      > (coalesce(b.first_submitted_on, b.service_on), b.control_number, b.claim_id) as is_later
  from claim a
  semi join (select claim_id from standing_balance union select $claim_id::varchar) using (claim_id)
  join claim b on b.patient_id = a.patient_id and b.service_on = a.service_on and b.practice_id = a.practice_id and b.claim_id <> a.claim_id
  where (a.voided_on is null or a.voided_on > $as_of::date) and (b.voided_on is null or b.voided_on > $as_of::date)
    and coalesce(a.first_submitted_on <= $as_of::date, true) and coalesce(b.first_submitted_on <= $as_of::date, true)
),
twin as (
  select claim_id, other_id, other_number from same_day where is_later
  union
  select other_id, claim_id, control_number from same_day where not is_later
),
-- Their lines first of all: what modifiers say is dear to read of millions.
twin_line as materialized (
  select claim_id, line_no, code, units, provider_id, service_on, charge_cents, [modifier_1, modifier_2, modifier_3, modifier_4] as modifiers
  from service_line
  semi join (select claim_id from twin union select other_id from twin) using (claim_id)
),
billed_line as materialized (
  select
    * exclude (modifiers),
    list_sort(list_filter(modifiers, lambda m: m in ('26', 'TC', 'LT', 'RT', '50') or regexp_full_match(m, 'E[1-4]|[FT][A0-9]'))) as places
  from twin_line
  where charge_cents > 0 and code is not null and service_on <= $as_of::date
    and not list_has_any(modifiers, ['76', '77', '59', 'XE', 'XP', 'XS', 'XU'])
),
repeated_line as (
  select t.claim_id, l.line_no, l.code, l.service_on, l.charge_cents, min(t.other_number) as other_number
  from twin t
  join billed_line l using (claim_id)
  join billed_line o on o.claim_id = t.other_id and o.code = l.code and o.units is not distinct from l.units
    and o.provider_id is not distinct from l.provider_id and o.service_on = l.service_on and o.places = l.places
  group by all
),
queue_duplicate_charge as (
  select
    r.claim_id, c.payer, 'duplicate_charge' as queue, sum(r.charge_cents)::bigint as at_stake_cents, []::varchar[] as kinds,
    string_agg(distinct r.code, ', ' order by r.code) || ' of ' || strftime(min(r.service_on), '%b %-d, %Y') || ', $'
      || format('{:,.2f}', sum(r.charge_cents) / 100) || ', is charged on claim ' || coalesce(min(r.other_number), 'without a number')
      || ' too: same clinician and units, no modifier that says it was done twice' as why
  from repeated_line r
  join claim c using (claim_id)
  group by r.claim_id, c.payer
)
