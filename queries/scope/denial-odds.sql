-- The chance that a denial not yet decided brings money, by claim line and payer: Beta-Binomial, from the planning share over what was
-- decided for the payer and root cause, of those the same CPT family, of those the same attempt. Each step weighs what the finer
-- one does not hold as against `prior_n` decided ones of the step before: with little data it stays at the prior. Low and
-- high: 80 % of where the share itself may lie (log odds of the Beta, by their mean and spread).
denial_odds as materialized (
  with attempted as (
    select
      t.claim_id, t.line_no, t.payer, t.root_cause, t.opened_on, t.family,
      least(3, t.tries + case when t.tries = 0 or t.latest_on > t.tried_on then 1 else 0 end) as attempt
    from denial_try t
    where t.closed_on is null or t.closed_on > $as_of::date
  ),
  counted as (
    select
      a.*, coalesce(q.recovery_rate, w.chance) as prior, w.prior_n as k,
      coalesce(c.decided, 0) as n1, coalesce(c.won, 0) as won1,
      coalesce(f.decided, 0) as n2, coalesce(f.won, 0) as won2,
      coalesce(o.decided, 0) as n3, coalesce(o.won, 0) as won3
    from attempted a
    join weight_in_force w on w.queue = 'denied'
    left join root_cause q using (root_cause)
    left join chance_of_cause c using (payer, root_cause)
    left join chance_of_family f using (payer, root_cause, family)
    left join attempt_decided o using (payer, root_cause, family, attempt)
  ),
  weighed as (
    select
      *,
      (won1 - won2 + k * prior) / (n1 - n2 + k) as of_cause,
      (won2 - won3 + k * of_cause) / (n2 - n3 + k) as of_family,
      (won3 + k * of_family) / (n3 + k) as chance,
      greatest(0.5, chance * (n3 + k)) as a,
      greatest(0.5, (1 - chance) * (n3 + k)) as b,
      ln(a / b) - (1 / a - 1 / b) / 2 as log_odds,
      1.2816 * sqrt(1 / a + 1 / b + (1 / (a * a) + 1 / (b * b)) / 2) as spread
    from counted
  )
  select
    claim_id, line_no, payer, opened_on, root_cause, family, attempt, prior, n1 as decided, n3 as alike, chance,
    least(chance, 1 / (1 + exp(spread - log_odds))) as chance_low,
    greatest(chance, 1 / (1 + exp(-spread - log_odds))) as chance_high
  from weighed
)
