-- One row per claim in scope known at $as_of and asked for by the drill; its money is the part asked for.
-- A narrowing that is none of those known leaves no claim: better an empty list than one that was not asked for.
asked_balance as (
  select
    claim_id,
    sum(open_cents) as open_cents,
    sum(open_cents) filter (party = 'insurance') as insurance_cents,
    sum(open_cents) filter (party = 'patient') as patient_cents,
    max(age_days) as age_days
  from (
    select claim_id, party, payer, open_cents, age_days, bucket from open_balance where $moved::varchar is distinct from 'open'
    union all
    select claim_id, party, payer, open_cents, age_days, 'open'
    from open_line
    where $moved::varchar = 'open'
      and ($cell_family::varchar is null or cpt_family = $cell_family)
      and ($cell_cause::varchar is null or $cell_cause in ('any', why))
  )
  where (coalesce($party::varchar, $owner, $bucket) is not null or $moved::varchar = 'open')
    and ($party::varchar is null or party = $party)
    and ($owner::varchar is null or payer = $owner)
    and ($bucket::varchar is null or bucket = $bucket or ($bucket = 'over-90' and bucket in ('91-120', '121+'))
      or ($bucket = 'open' and bucket <> 'credit') or $bucket = 'any')
  group by claim_id
),
asked_denial as (
  select
    claim_id,
    count(distinct line_no) as lines,
    sum(denied_cents) as denied_cents,
    sum(recovered_cents) as recovered_cents
  from episode_scope
  where coalesce($denial::varchar, $denier, $root_cause, $code) is not null
    and case
      when $denial::varchar is null then closed_on is null or closed_on > $as_of::date
      else opened_on between $from::date and $to::date
    end
    and ($denial::varchar is null or $denial in ('opened', 'open', 'recovered'))
    and ($denial::varchar is distinct from 'open' or closed_on is null or closed_on > $as_of::date)
    and ($denial::varchar is distinct from 'recovered' or recovered_cents > 0)
    and ($denier::varchar is null or payer = $denier)
    and ($root_cause::varchar is null or root_cause = $root_cause)
    and ($code::varchar is null or code = $code)
  group by claim_id
),
asked_cash as (
  select
    claim_id,
    coalesce(sum(payer_payment_cents), 0) + coalesce(sum(patient_payment_cents), 0) as cents,
    sum(payments) as entries
  from day_scope
  where $cash::varchar is not null and posted_on <= $as_of::date and posted_on between
    case when $cash::varchar = 'period' then $from::date else try_strptime($cash, '%Y-%m')::date end
    and case when $cash::varchar = 'period' then $to::date else last_day(try_strptime($cash, '%Y-%m')::date) end
  group by claim_id
),
asked_rejection as (
  select distinct claim_id
  from claim_submission
  where coalesce($rejected_by::varchar, $reject_code) is not null and rejected_on <= $as_of::date
    and submitted_on between $from::date and $to::date
    and ($rejected_by::varchar is null or rejected_by = $rejected_by)
    and ($reject_code::varchar is null or $reject_code in (reject_category, reject_category || ':' || reject_status))
),
-- What is not asked for is not read.
asked_pass as (
  select * from first_pass_scope where coalesce($submitted::varchar, $first_payer) is not null
),
asked_payment as (
  select * from payment_days_scope where coalesce($paid::varchar, $first_payer) is not null
),
asked_patient as (
  select c.claim_id, concat_ws(' ', member_id, first_name, last_name, first_name) as text
  from claim c
  join patient using (patient_id)
  where $search::varchar is not null
),
claim_list as not materialized (
  select
    g.* exclude (open_cents, insurance_cents, patient_cents, age_days, denied_lines, denied_cents, recovered_cents),
    case when asks_balance then coalesce(b.open_cents, 0) else g.open_cents end as open_cents,
    case when asks_balance then coalesce(b.insurance_cents, 0) else g.insurance_cents end as insurance_cents,
    case when asks_balance then coalesce(b.patient_cents, 0) else g.patient_cents end as patient_cents,
    case when asks_balance then b.age_days else g.age_days end as age_days,
    case when asks_denial then coalesce(d.lines, 0) else g.denied_lines end as denied_lines,
    case when asks_denial then coalesce(d.denied_cents, 0) else g.denied_cents end as denied_cents,
    case when asks_denial then coalesce(d.recovered_cents, 0) else g.recovered_cents end as recovered_cents,
    coalesce(case when $moved::varchar = 'cash' then m.cash_cents end, l.cents, 0) as cash_cents
  from (
    select
      *,
      coalesce($party::varchar, $owner, $bucket) is not null or coalesce($moved::varchar = 'open', false) as asks_balance,
      coalesce($denial::varchar, $denier, $root_cause, $code) is not null as asks_denial
    from claim_money
  ) g
  left join asked_balance b using (claim_id)
  left join asked_denial d using (claim_id)
  left join asked_cash l using (claim_id)
  left join asked_pass f using (claim_id)
  left join asked_payment p using (claim_id)
  left join asked_patient t using (claim_id)
  left join moved_claim m using (claim_id)
  where (coalesce($party::varchar, $owner, $bucket) is null or b.claim_id is not null)
    and (coalesce($denial::varchar, $denier, $root_cause, $code) is null or d.claim_id is not null)
    and ($status::varchar is null or g.status = $status)
    and ($origin::varchar is null or g.origin = $origin)
    and ($cash::varchar is null or l.entries > 0)
    and ($moved::varchar is null or m.claim_id is not null)
    and (coalesce($rejected_by::varchar, $reject_code) is null or g.claim_id in (from asked_rejection))
    and ($first_payer::varchar is null or coalesce(f.payer, p.payer) = $first_payer)
    and ($submitted::varchar is null or case $submitted
      when 'all' then f.claim_id is not null
      when 'acknowledged' then f.is_acknowledged
      when 'unacknowledged' then not f.is_acknowledged
      when 'accepted' then f.is_accepted
      -- By whom the first submission was: another of the period may have been rejected by someone else.
      when 'rejected' then f.is_rejected and ($rejected_by::varchar is null or f.sub1_rejected_by = $rejected_by)
      when 'judged' then f.is_accepted or f.is_rejected
      when 'payer-judged' then (f.is_accepted or f.is_rejected)
        and (f.sub1_accepted_by = 'payer' or (f.sub1_rejected_by = 'payer' and f.is_rejected))
      when 'adjudicated' then f.is_adjudicated
      when 'resolved' then f.is_resolved
      when 'unresolved' then f.is_adjudicated and not f.is_resolved
      when 'pending' then not f.is_adjudicated
      else false
    end)
    and ($paid::varchar is null or case $paid
      when 'period' then p.is_paid_in_period
      when 'cohort-30' then p.is_in_cohort
      when 'cohort-30-paid' then p.is_in_cohort and p.is_paid_by_day_30
      else false
    end)
    and ($remitted::varchar is null or g.claim_id in (
      select claim_id from remitted_scope where $remitted::varchar = 'all' or ($remitted::varchar = 'denied' and is_denied)
    ))
    and ($collection::varchar is null or g.claim_id in (
      select claim_id from collection_scope where $collection::varchar = 'gross' or ($collection::varchar = 'net' and is_net)
    ))
    and ($served::varchar is null or ($served = 'period' and g.service_on between $from::date and $to::date and g.sub1_on <= $as_of::date))
    and (
      $search::varchar is null
      or g.claim_id = $search
      or contains(upper(concat_ws(' ', g.control_number, t.text)), upper($search))
    )
)
