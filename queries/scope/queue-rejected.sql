-- Claims whose latest bill was refused before adjudication (277CA, 999) and not sent again: nothing spoke since, money is open.
queue_rejected as (
  select
    l.claim_id, l.payer, 'rejected' as queue,
    sum(o.open_cents)::bigint as at_stake_cents,
    sum(case when o.state = 'next_payer' then o.open_cents else least(o.open_cents, o.expected_cents) end)::bigint as expected_cents,
    ['original', 'corrected'] as kinds,
    any_value(concat_ws(':', l.reject_category, l.reject_status)) as code,
    any_value(l.reject_batch_id) as batch_id,
    any_value(case l.rejected_by
        when '999' then 'its file was refused (999)'
        when 'denial export' then 'refused before adjudication'
        else 'the ' || l.rejected_by || ' refused it'
      end || ' on ' || strftime(l.rejected_on, '%b %-d, %Y')
      || case when l.reject_category is null then '' else ' (' || concat_ws(':', l.reject_category, l.reject_status) || ')' end
      || ', not sent again') as why
  from latest_bill l
  join open_insurance o on o.claim_id = l.claim_id and (o.payer = l.payer or o.heard_on is null)
  left join payer_contact c on c.claim_id = l.claim_id and c.payer = l.payer
  where l.rejected_on <= $as_of::date and coalesce(c.heard_on < l.submitted_on, true)
  group by l.claim_id, l.payer
)
