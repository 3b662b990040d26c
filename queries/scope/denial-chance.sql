-- What became of denials that were decided by $as_of, by root cause, payer, CPT family and attempt, once for each age (0, 30, 60, 90
-- days) at which they were still undecided: a denial that is open for long is held against those that were open as long, because
-- most that pay do so early. Won: it paid. Lost: another word or a year ended it, or nothing of the claim is open with insurance
-- any more. Attempt, at that age: bills sent again to the payer, and one more where it said no again. Of what is known on the
-- day alone.
denial_end as materialized (
  select
    t.*,
    coalesce(r.paid_cents, 0) > 0 as is_won,
    case
      when r.paid_cents > 0 then r.paid_on
      else coalesce(
        least(
          case when t.closed_on <= $as_of::date then t.closed_on end,
          case when t.opened_on <= $as_of::date - 365 then t.opened_on + 365 end,
          case when b.to_on <= $as_of::date then b.to_on end
        ),
        case when b.claim_id is null then t.opened_on end
      )
    end as ended_on
  from denial_try t
  left join (
    select
      claim_id, line_no, payer, opened_on, sum(paid_cents) as paid_cents, min(paid_on) filter (paid_cents > 0) as paid_on
    from denial_recovery
    where paid_on <= $as_of::date
    group by all
  ) r using (claim_id, line_no, payer, opened_on)
  left join (
    select claim_id, max(to_on) as to_on
    from balance
    where party = 'insurance' and open_cents > 0 and from_on <= $as_of::date
    group by claim_id
  ) b using (claim_id)
  where t.is_learned
),
attempt_decided as materialized (
  with aged as (
    select e.*, unnest([0, 30, 60, 90]) as age from denial_end e where ended_on is not null
  ),
  placed as (
    select
      *, opened_on + age as aged_on,
      case when tried is not null then list_filter(tried, d -> d <= opened_on + age) end as tries
    from aged
    where age = 0 or ended_on > opened_on + age
  )
  select
    age, root_cause, payer, family,
    least(3, greatest(1, coalesce(len(tries), 0))
      + coalesce(latest_on <= aged_on and latest_on > coalesce(list_max(tries), opened_on), false)::integer) as attempt,
    count(*) as decided, count(*) filter (is_won) as won, sum(round(prior * 10000)::bigint) as planned
  from placed
  group by all
),
chance_of_age as (
  -- whole numbers: a sum is the same in whatever order its rows come
  select age, sum(won) as won, sum(planned) as planned from attempt_decided group by age
),
chance_of_cause as (
  select age, root_cause, sum(decided) as decided, sum(won) as won, sum(planned) as planned from attempt_decided group by all
),
chance_of_payer as (
  select age, root_cause, payer, sum(decided) as decided, sum(won) as won from attempt_decided group by all
),
chance_of_family as (
  select age, root_cause, payer, family, sum(decided) as decided, sum(won) as won from attempt_decided group by all
)
