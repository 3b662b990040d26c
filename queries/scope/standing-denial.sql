-- Denials in force on $as_of whose money stands open with the denier and that were not billed anew since. A denial that only an export
-- tells posts nothing: of it what stands open with its payer counts. `room_cents`: what the line should be allowed beyond what it was.
standing_denial as (
  select
    d.claim_id, d.payer, d.line_no, d.opened_on, d.root_cause, d.latest_on, d.is_full,
    case when b.denied_cents > 0 then b.denied_cents else b.open_cents end as owed_cents,
    concat_ws('-', d.group_code, d.carc) as code,
    greatest(0, d.denied_cents - coalesce(r.paid_cents, 0)) as line_cents,
    greatest(0, coalesce(e.expected_cents, 0) - coalesce(s.paid_cents + s.patient_cents, 0)) as room_cents
  from denial d
  join standing_balance b on b.claim_id = d.claim_id and b.payer = d.payer and b.party = 'insurance' and b.open_cents > 0
    and (b.denied_cents > 0 or d.adjudication_id is null)
  left join payer_contact c on c.claim_id = d.claim_id and c.payer = d.payer
  left join line_expected e on e.claim_id = d.claim_id and e.line_no = d.line_no and e.payer = d.payer
  left join adjudication_share s
    on s.adjudication_id = d.adjudication_id and s.claim_id = d.claim_id and s.line_no = d.line_no
  left join (
    select claim_id, line_no, payer, opened_on, sum(paid_cents) as paid_cents
    from denial_recovery
    where paid_on <= $as_of::date
    group by all
  ) r on r.claim_id = d.claim_id and r.line_no = d.line_no and r.payer = d.payer and r.opened_on = d.opened_on
  where d.opened_on <= $as_of::date and (d.closed_on is null or d.closed_on > $as_of::date)
    and not d.is_expected and not d.is_duplicate and not d.patient_owes
    and not coalesce(c.is_asked and c.sent_on > d.latest_on, false)
)
