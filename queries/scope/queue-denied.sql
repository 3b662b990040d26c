-- Money that stands denied on $as_of and was not billed anew since, by claim and payer: queue `denied` where the whole claim is,
-- else a part of `underpaid`. A denial that only an export tells posts nothing: of it what stands open with its payer counts. Recoverable: what is denied, at most what the line should be allowed beyond what it was.
-- Chance: denial-odds.sql, of several lines by their recoverable money.
standing_denial as (
  select
    d.claim_id, d.payer, d.line_no, d.opened_on, d.root_cause, d.latest_on, d.adjudication_id is null as is_exported,
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
),
denied_line as (
  select
    d.*,
    d.line_cents * least(1, d.owed_cents / nullif(sum(d.line_cents) over (partition by d.claim_id, d.payer), 0)) as denied_cents,
    o.prior, o.decided, o.attempt, o.chance, o.chance_low, o.chance_high
  from standing_denial d
  join denial_odds o using (claim_id, line_no, payer, opened_on)
),
queue_denied as materialized (
  select
    d.claim_id, d.payer,
    case
      when any_value(s.status) = 'denied' then 'denied'
      when any_value(s.status) = 'waiting' and bool_and(d.is_exported) and sum(d.line_cents) >= any_value(c.charge_cents) then 'denied'
      else 'underpaid'
    end as queue,
    round(sum(d.denied_cents))::bigint as at_stake_cents,
    round(sum(least(d.denied_cents, d.room_cents)))::bigint as expected_cents,
    coalesce(
      sum(least(d.denied_cents, d.room_cents) * d.chance) / nullif(sum(least(d.denied_cents, d.room_cents)), 0),
      max(d.chance)
    ) as chance,
    coalesce(
      sum(least(d.denied_cents, d.room_cents) * d.chance_low) / nullif(sum(least(d.denied_cents, d.room_cents)), 0),
      max(d.chance_low)
    ) as chance_low,
    coalesce(
      sum(least(d.denied_cents, d.room_cents) * d.chance_high) / nullif(sum(least(d.denied_cents, d.room_cents)), 0),
      max(d.chance_high)
    ) as chance_high,
    arg_max(d.decided, (d.denied_cents, -d.line_no))::integer as chance_n,
    arg_max(d.prior, (d.denied_cents, -d.line_no)) as chance_prior,
    ['original', 'corrected', 'first_dispute'] as kinds,
    arg_max(d.root_cause, (d.denied_cents, -d.line_no)) as root_cause,
    arg_max(d.code, (d.denied_cents, -d.line_no)) as code,
    d.payer || ' denied $' || format('{:,.2f}', round(sum(d.denied_cents)) / 100)
      || ' on ' || strftime(max(d.latest_on), '%b %-d, %Y') || ': '
      || lower(arg_max(coalesce(q.title, 'cause unknown'), (d.denied_cents, -d.line_no)))
      || ' (' || arg_max(d.code, (d.denied_cents, -d.line_no)) || ')'
      || case when count(distinct d.code) > 1 then ' and ' || (count(distinct d.code) - 1)::varchar || ' more' else '' end as why
  from denied_line d
  join claim c using (claim_id)
  join claim_status s on s.claim_id = d.claim_id and s.from_on <= $as_of::date and $as_of::date < s.to_on
    and s.status in ('denied', 'partly denied', 'waiting')
  left join root_cause q on q.root_cause = d.root_cause
  where d.denied_cents > 0
  group by d.claim_id, d.payer
)
