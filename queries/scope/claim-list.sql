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
  where ($party::varchar is null or party = $party)
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
  where case
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
asked_ledger as (
  select
    claim_id,
    sum(charge_cents) as charge_cents,
    sum(contractual_cents) as contractual_cents,
    coalesce(sum(payer_payment_cents), 0) + coalesce(sum(patient_payment_cents), 0) - coalesce(sum(refund_cents), 0) as paid_cents,
    coalesce(sum(payer_payment_cents) filter (posted_on between cash_from and cash_to), 0)
      + coalesce(sum(patient_payment_cents) filter (posted_on between cash_from and cash_to), 0) as cash_cents,
    sum(payments) filter (posted_on between cash_from and cash_to) as cash_entries
  from (
    select
      *,
      case when $cash::varchar = 'period' then $from::date else try_strptime($cash, '%Y-%m')::date end as cash_from,
      case when $cash::varchar = 'period' then $to::date else last_day(try_strptime($cash, '%Y-%m')::date) end as cash_to
    from day_scope
  )
  where posted_on <= $as_of::date
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
  select patient_id, concat_ws(' ', member_id, first_name, last_name, first_name) as text from patient where $search::varchar is not null
),
claim_list as (
  select
    c.claim_id,
    c.control_number,
    s.payer,
    g.service_on,
    coalesce(l.charge_cents, 0) as charge_cents,
    coalesce(l.paid_cents, 0) as paid_cents,
    coalesce(b.open_cents, 0) as open_cents,
    s.status,
    coalesce(b.insurance_cents, 0) as insurance_cents,
    coalesce(b.patient_cents, 0) as patient_cents,
    b.age_days,
    coalesce(d.lines, 0) as denied_lines,
    coalesce(d.denied_cents, 0) as denied_cents,
    coalesce(d.recovered_cents, 0) as recovered_cents,
    coalesce(case when $moved::varchar = 'cash' then m.cash_cents end, l.cash_cents, 0) as cash_cents,
    coalesce(l.contractual_cents, 0) as contractual_cents,
    s.root_cause,
    s.code,
    case when g.pay1_on between g.sub1_on and $as_of::date then g.pay1_on - g.sub1_on end as days_to_payment,
    c.payer as primary_payer,
    c.payer_class,
    c.practice_id,
    c.location_id,
    c.provider_id,
    c.patient_id,
    c.origin
  from progress_scope g
  join claim c on c.claim_id = g.claim_id
  join claim_status s on s.claim_id = c.claim_id and s.from_on <= $as_of::date and $as_of::date < s.to_on
  left join asked_balance b on b.claim_id = c.claim_id
  left join asked_denial d on d.claim_id = c.claim_id
  left join asked_ledger l on l.claim_id = c.claim_id
  left join asked_pass f on f.claim_id = c.claim_id
  left join asked_payment p on p.claim_id = c.claim_id
  left join asked_patient t on t.patient_id = c.patient_id
  left join moved_claim m on m.claim_id = c.claim_id
  where (coalesce($party::varchar, $owner, $bucket) is null or b.claim_id is not null)
    and (coalesce($denial::varchar, $denier, $root_cause, $code) is null or d.claim_id is not null)
    and ($status::varchar is null or s.status = $status)
    and ($origin::varchar is null or c.origin = $origin)
    and ($cash::varchar is null or l.cash_entries > 0)
    and ($moved::varchar is null or m.claim_id is not null)
    and (coalesce($rejected_by::varchar, $reject_code) is null or c.claim_id in (from asked_rejection))
    and ($first_payer::varchar is null or coalesce(f.payer, p.payer) = $first_payer)
    and ($submitted::varchar is null or case $submitted
      when 'all' then f.claim_id is not null
      when 'acknowledged' then f.is_acknowledged
      when 'accepted' then f.is_accepted
      when 'rejected' then f.is_rejected
      when 'judged' then f.is_accepted or f.is_rejected
      when 'payer-judged' then (f.is_accepted or f.is_rejected)
        and (g.sub1_accepted_by = 'payer' or (g.sub1_rejected_by = 'payer' and f.is_rejected))
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
    and ($remitted::varchar is null or c.claim_id in (
      select claim_id from remitted_scope where $remitted::varchar = 'all' or ($remitted::varchar = 'denied' and is_denied)
    ))
    and ($collection::varchar is null or c.claim_id in (
      select claim_id from collection_scope where $collection::varchar = 'gross' or ($collection::varchar = 'net' and is_net)
    ))
    and ($served::varchar is null or ($served = 'period' and g.service_on between $from::date and $to::date and g.sub1_on <= $as_of::date))
    and (
      $search::varchar is null
      or c.claim_id = $search
      or contains(upper(concat_ws(' ', c.control_number, t.text)), upper($search))
    )
)
