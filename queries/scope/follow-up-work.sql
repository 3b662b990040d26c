-- One row per claim in scope and click of the period, by $by_id alone where that is given: what it was, and what came after.
-- `words` names everything that it counts as. Of answers after a touch: a denial goes to the last touch before it, as money does.
follow_up_denied_after as (
  select distinct batch_id, claim_id
  from (
    select k.batch_id, k.claim_id
    from denial d
    join follow_up_click k on k.claim_id = d.claim_id and d.opened_on - k.on_day between 1 and $credit_days
    where k.is_touch and d.opened_on <= $as_of::date and not d.is_expected and not d.is_duplicate and not d.patient_owes
    qualify row_number() over (partition by d.claim_id, d.line_no, d.payer, d.opened_on order by k.done_at desc, k.batch_id) = 1
  )
),
follow_up_work as materialized (
  select
    k.*,
    coalesce(c.cents, 0) as credited_cents,
    c.paid_on,
    case
      when not k.is_touch then null
      when c.cents > 0 then 'paid'
      when d.batch_id is not null then 'denied'
      when $as_of::date - k.on_day < $credit_days then 'open'
      else 'nothing'
    end as after,
    list_distinct(list_concat(
      list_transform(k.kinds, lambda kind: 'did.' || case kind when 'contact' then k.channel else kind end),
      [
        case when k.is_touch then 'touch' end,
        case when k.channel is not null then 'contact' end,
        case when k.channel is not null and k.minutes is not null then 'timed' end,
        case when c.cents <> 0 then 'money' end,
        'said.' || k.said, 'status.' || k.status, 'after.' || after, 'appeal.' || coalesce(a.outcome, a.kind)
      ]
    )) as words
  from follow_up_click k
  left join follow_up_credit c using (batch_id, claim_id)
  left join follow_up_denied_after d using (batch_id, claim_id)
  left join follow_up_appeal a using (batch_id, claim_id)
  where k.on_day between $from::date and $to::date and ($by_id::varchar is null or k.by_id = $by_id)
)
