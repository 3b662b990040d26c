-- Denial episodes opened in the period, each with what is still open of it: not answered by a later word at $as_of, and at most
-- what insurance still owes on the claim (a denial written off is no longer open); and the share its cause usually brings back.
owed_insurance as (
  select claim_id, greatest(0, sum(open_cents)) as cents
  from open_balance
  where party = 'insurance'
  group by claim_id
),
unanswered_episode as (
  select
    claim_id, line_no, payer, opened_on,
    denied_cents - recovered_cents as cents,
    sum(denied_cents - recovered_cents) over (partition by claim_id) as claim_cents
  from episode_scope
  where (closed_on is null or closed_on > $as_of::date) and not is_duplicate and not patient_owes
),
period_episode as (
  select
    e.*,
    coalesce(u.cents * least(1, coalesce(o.cents, 0) / nullif(u.claim_cents, 0)), 0) as open_cents,
    coalesce(r.recovery_rate, 0) as recovery_rate
  from episode_scope e
  left join unanswered_episode u using (claim_id, line_no, payer, opened_on)
  left join owed_insurance o using (claim_id)
  left join root_cause r using (root_cause)
  where e.opened_on between $from::date and $to::date
)
