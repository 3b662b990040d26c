-- Money that stands denied on $as_of and was not billed anew since, by claim and payer: of whole lines queue `denied`, whether others
-- of the claim were paid or not; of lines that were paid in part, a part of `underpaid`. Recoverable: what is denied, at most what
-- the line should be allowed beyond what it was. Chance: denial-odds.sql, of several lines by their recoverable money.
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
    case when d.is_full then 'denied' else 'underpaid' end as queue,
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
  join claim_status s on s.claim_id = d.claim_id and s.from_on <= $as_of::date and $as_of::date < s.to_on
    and s.status in ('denied', 'partly denied', 'waiting')
  left join root_cause q on q.root_cause = d.root_cause
  where d.denied_cents > 0
  group by d.claim_id, d.payer, d.is_full
)
