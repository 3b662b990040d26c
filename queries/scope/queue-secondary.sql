-- Left by an earlier payer more than 7 days ago, by claim and payer.
-- secondary_unbilled: the next payer (told by the first bill or a forwarding word) was neither billed nor forwarded to.
-- qmb_bill_medicaid: what a QMB patient does not owe, where no further payer is known (RULINGS 16): it stands with the payer of
-- the latest bill. What Medicaid pays of it is not known.
queue_secondary as (
  select
    o.claim_id, o.payer, case when o.state = 'qmb' then 'qmb_bill_medicaid' else 'secondary_unbilled' end as queue,
    o.open_cents as at_stake_cents,
    case when o.state = 'qmb' then 0 else o.open_cents end as expected_cents,
    case when o.state = 'qmb' then [] else ['original'] end as kinds,
    coalesce(w.payer, o.payer) || ' left $' || format('{:,.2f}', o.open_cents / 100) || ' on '
      || strftime(coalesce(w.spoken_on, o.heard_on), '%b %-d, %Y')
      || case when o.state = 'qmb' then ' that the patient does not owe (QMB)'
        else '; ' || o.payer || ', next in line, was not billed and nothing was forwarded' end as why
  from open_insurance o
  left join earlier_word w using (claim_id)
  where $as_of::date - coalesce(w.spoken_on, o.heard_on) > 7
    and (o.state = 'qmb' and not o.is_asked or o.state = 'next_payer' and o.sent_on is null and o.heard_on is null)
)
