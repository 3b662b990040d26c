-- Grain: one claim to work on $as_of, most pressing first, in its most pressing queue. Priority and queues:
-- scope/chosen-claim.sql. Excludes: claims voided, but for their credits, and what lies before history. Whatever people did about it:
-- list-worklist.ts leaves out what they ended or let rest, and makes one item of claims refused together.
with /* filters */
listed as (
  select
    i.*,
    o.name as location,
    v.name as provider,
    concat_ws(', ', t.last_name, t.first_name) as patient,
    case i.due_kind when 'original' then 'filing' when 'corrected' then 'correction' else 'appeal' end as clock,
    case i.days_left when 0 then 'today' when 1 then 'tomorrow' else 'in ' || i.days_left::varchar || ' days' end as due_words
  from (select * exclude (due), due.on_day as due_on, due.kind as due_kind, due.is_default as is_default_limit from chosen_claim) i
  left join location o on o.location_id = i.location_id and o.practice_id = i.practice_id
  left join provider v on v.provider_id = i.provider_id
  left join patient t on t.patient_id = i.patient_id
),
-- Each claim's kinds of lines, as the filters ask for them.
lined as (
  select claim_id, list(provider_id) as line_providers, list(family) as line_families
  from (
    select distinct claim_id, coalesce(provider_id, '') as provider_id, coalesce(family, '') as family
    from line_filter
    where claim_id in (select claim_id from chosen_claim)
    order by all
  )
  group by claim_id
),
termed as (
  select
    *,
    ' × ' || round(chance * 100)::integer::varchar || ' % ('
    || case
      when chance_n >= 20 then 'own history, n ' || chance_n::varchar
      when chance_n > 0 then 'own history, n ' || chance_n::varchar || ', and planning share ' || round(chance_prior * 100)::integer::varchar || ' %'
      when chance_low is not null and round(chance_prior * 100) <> round(chance * 100)
        then 'planning share ' || round(chance_prior * 100)::integer::varchar || ' %, as your other root causes held'
      else 'planning share'
    end
    || coalesce(', 80 % between ' || round(chance_low * 100)::integer::varchar || ' and ' || round(chance_high * 100)::integer::varchar || ' %', '')
    || ') − $' || format('{:,.2f}', cost_of_touch_cents / 100) || ' for the touch'
    || case when due_on is null then ''
      when urgency = 1 then ', ' || clock || ' closes ' || due_words
      else ', × ' || urgency::varchar || ' as ' || clock || ' closes ' || due_words end
    || ', ÷ ' || minutes::varchar || ' min' as terms
  from listed
)
select
  claim_id::varchar as claim_id,
  batch_id::varchar as batch_id,
  queue::varchar as queue,
  queues::varchar[] as queues,
  case when len(queues) > 1 then whys else [] end::varchar[] as whys,
  control_number::varchar as control_number,
  payer::varchar as payer,
  patient::varchar as patient,
  service_on::date as service_on,
  location::varchar as location,
  provider::varchar as provider,
  root_cause::varchar as root_cause,
  code::varchar as code,
  open_cents::bigint as open_cents,
  at_stake_cents::bigint as at_stake_cents,
  expected_cents::bigint as expected_cents,
  chance::double as chance,
  chance_n::integer as chance_n,
  chance_prior::double as chance_prior,
  chance_low::double as chance_low,
  chance_high::double as chance_high,
  due_on::date as due_on,
  due_kind::varchar as due_kind,
  days_left::integer as days_left,
  is_default_limit::boolean as is_default_limit,
  minutes::integer as minutes,
  cost_of_touch_cents::bigint as cost_of_touch_cents,
  urgency::double as urgency,
  priority::double as priority,
  why::varchar as why,
  case
    when queue = 'expired' then 'the time for ' || case clock when 'filing' then 'filing' when 'correction' then 'a correction' else 'an appeal' end
      || ' ended on ' || strftime(due_on, '%b %-d, %Y') || ': $' || format('{:,.2f}', at_stake_cents / 100) || ' can no longer be had in time'
    when queue = 'credit_other' then '$' || format('{:,.2f}', at_stake_cents / 100) || ' to set right: brings no money, so by amount'
    when queue = 'duplicate_charge' then '$' || format('{:,.2f}', at_stake_cents / 100) || ' perhaps charged twice: brings no money, so by amount'
    when queue = 'qmb_bill_medicaid' then 'what Medicaid pays of $' || format('{:,.2f}', at_stake_cents / 100) || ' is not known: by amount'
    when starts_with(queue, 'credit') or queue = 'overpayment_60_day' then '$' || format('{:,.2f}', at_stake_cents / 100) || ' to give back: brings no money, so by amount'
    when expected_cents = 0 then 'nothing recoverable is known of $' || format('{:,.2f}', at_stake_cents / 100)
    else '$' || format('{:,.2f}', expected_cents / 100) || ' recoverable' || terms
  end::varchar as reason,
  terms::varchar as terms,
  ($as_of::date - service_on)::integer as age_days,
  practice_id::varchar as practice_id,
  location_id::varchar as location_id,
  primary_payer::varchar as primary_payer,
  payer_class::varchar as payer_class,
  coalesce(line_providers, [])::varchar[] as line_providers,
  coalesce(line_families, [])::varchar[] as line_families
from termed
left join lined using (claim_id)
order by queue = 'expired', priority desc, at_stake_cents desc, claim_id
