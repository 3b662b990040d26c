-- Grain: one thing to work on $as_of, most pressing first: a claim, or the claims refused together. Priority and queues:
-- scope/worklist-item.sql; what people did: follow_up. Excludes: claims resting, ended or voided, and what lies before history.
with /* filters */
listed as (
  select
    i.*,
    o.name as location,
    v.name as provider,
    concat_ws(', ', t.last_name, t.first_name) as patient,
    case i.due_kind when 'original' then 'filing' when 'corrected' then 'correction' else 'appeal' end as clock,
    case i.days_left when 0 then 'today' when 1 then 'tomorrow' else 'in ' || i.days_left::varchar || ' days' end as due_words
  from worklist_item i
  left join location o on o.location_id = i.location_id and o.practice_id = i.practice_id
  left join provider v on v.provider_id = i.provider_id
  left join patient t on t.patient_id = i.patient_id
  where $queue::varchar is null or i.queue = $queue
)
select
  item_id::varchar as item_id,
  claim_id::varchar as claim_id,
  claims::integer as claims,
  claim_ids::varchar[] as claim_ids,
  queue::varchar as queue,
  queues::varchar[] as queues,
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
  due_on::date as due_on,
  due_kind::varchar as due_kind,
  days_left::integer as days_left,
  is_default_limit::boolean as is_default_limit,
  minutes::integer as minutes,
  cost_of_touch_cents::bigint as cost_of_touch_cents,
  urgency::double as urgency,
  priority::double as priority,
  (case when claims > 1 then claims::varchar || ' claims together: ' else '' end || why)::varchar as why,
  case
    when queue = 'expired' then 'the time for ' || case clock when 'filing' then 'filing' when 'correction' then 'a correction' else 'an appeal' end
      || ' ended on ' || strftime(due_on, '%b %-d, %Y') || ': $' || format('{:,.2f}', at_stake_cents / 100) || ' can no longer be had in time'
    when starts_with(queue, 'credit') then '$' || format('{:,.2f}', at_stake_cents / 100) || ' to give back: brings no money, so by amount'
    when expected_cents = 0 then 'nothing recoverable is known of $' || format('{:,.2f}', at_stake_cents / 100)
    else '$' || format('{:,.2f}', expected_cents / 100) || ' recoverable × ' || round(chance * 100)::integer::varchar || ' % ('
      || case
        when chance_n >= 20 then 'own history, n ' || chance_n::varchar
        when chance_n > 0 then 'own history, n ' || chance_n::varchar || ', and planning share ' || round(chance_prior * 100)::integer::varchar || ' %'
        else 'planning share'
      end || ') − $' || format('{:,.2f}', cost_of_touch_cents / 100) || ' for the touch'
      || case when due_on is null then ''
        when urgency = 1 then ', ' || clock || ' closes ' || due_words
        else ', × ' || urgency::varchar || ' as ' || clock || ' closes ' || due_words end
      || ', ÷ ' || minutes::varchar || ' min'
  end::varchar as reason,
  status::varchar as status,
  status_on::date as status_on,
  status_by::varchar as status_by,
  why_status::varchar as why_status,
  assignee_id::varchar as assignee_id,
  next_on::date as next_on,
  touches::integer as touches,
  touched_on::date as touched_on,
  ($as_of::date - service_on)::integer as age_days
from listed
order by
  case $sort::varchar
    when 'due' then due_on - date '1970-01-01'
    when '-due' then -(due_on - date '1970-01-01')
    when 'stake' then at_stake_cents
    when '-stake' then -at_stake_cents
    when 'expected' then expected_cents
    when '-expected' then -expected_cents
    when 'open' then open_cents
    when '-open' then -open_cents
    when 'chance' then chance
    when '-chance' then -chance
    when 'age' then $as_of::date - service_on
    when '-age' then -($as_of::date - service_on)
    when 'touched' then touched_on - date '1970-01-01'
    when '-touched' then -(touched_on - date '1970-01-01')
    when 'next' then next_on - date '1970-01-01'
    when '-next' then -(next_on - date '1970-01-01')
  end nulls last,
  case $sort::varchar when 'payer' then payer when 'status' then status when 'queue' then queue when 'assignee' then assignee_id
    when 'patient' then patient when 'control' then control_number end nulls last,
  case $sort::varchar when '-payer' then payer when '-status' then status when '-queue' then queue when '-assignee' then assignee_id
    when '-patient' then patient when '-control' then control_number end desc nulls last,
  queue = 'expired', priority desc, at_stake_cents desc, claim_id
limit coalesce($limit::bigint, 9223372036854775807)
offset coalesce($offset::bigint, 0)
