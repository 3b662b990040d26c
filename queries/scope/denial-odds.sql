-- The chance that a denial not yet decided brings money, by claim line and payer: Beta-Binomial over what became of those that were
-- decided and had been open as long (denial-chance.sql). From the planning share, scaled by how other root causes of that age held
-- beside theirs, over the root cause, the payer, the same CPT family, the same attempt. Each step weighs what the finer one does not
-- hold as against `prior_n` decided ones of the step before: with little data it stays at the prior. Low and high: 80 % of where
-- the share itself may lie (log odds of the Beta, by their mean and spread). `decided`: of its root cause and age.
denial_odds as materialized (
  with attempted as (
    select
      claim_id, line_no, payer, root_cause, opened_on, family, prior, prior_n as k,
      least(90, 30 * (($as_of::date - opened_on) // 30)) as age,
      least(3, greatest(1, coalesce(len(tried), 0))
        + coalesce(latest_on > coalesce(list_max(tried), opened_on), false)::integer) as attempt
    from denial_try
    where closed_on is null or closed_on > $as_of::date
  ),
  counted as (
    select
      a.*,
      coalesce(g.won, 0) - coalesce(c.won, 0) as won_beside,
      (coalesce(g.planned, 0) - coalesce(c.planned, 0)) / 10000 as planned_beside,
      coalesce(c.decided, 0) as n1, coalesce(c.won, 0) as won1,
      coalesce(p.decided, 0) as n2, coalesce(p.won, 0) as won2,
      coalesce(f.decided, 0) as n3, coalesce(f.won, 0) as won3,
      coalesce(o.decided, 0) as n4, coalesce(o.won, 0) as won4
    from attempted a
    left join chance_of_age g using (age)
    left join chance_of_cause c using (age, root_cause)
    left join chance_of_payer p using (age, root_cause, payer)
    left join chance_of_family f using (age, root_cause, payer, family)
    left join attempt_decided o using (age, root_cause, payer, family, attempt)
  ),
  weighed as (
    select
      *,
      least(0.98, prior * (won_beside + k) / (planned_beside + k)) as of_age,
      (won1 - won2 + k * of_age) / (n1 - n2 + k) as of_cause,
      (won2 - won3 + k * of_cause) / (n2 - n3 + k) as of_payer,
      (won3 - won4 + k * of_payer) / (n3 - n4 + k) as of_family,
      (won4 + k * of_family) / (n4 + k) as chance,
      greatest(0.5, chance * (n4 + k)) as a,
      greatest(0.5, (1 - chance) * (n4 + k)) as b,
      ln(a / b) - (1 / a - 1 / b) / 2 as log_odds,
      1.2816 * sqrt(1 / a + 1 / b + (1 / (a * a) + 1 / (b * b)) / 2) as spread
    from counted
  )
  select
    claim_id, line_no, payer, opened_on, root_cause, family, attempt, age, prior, of_age,
    n1 as decided, won1 as won, n2 as payer_decided, won2 as payer_won, n4 as alike, won4 as alike_won, chance,
    least(chance, 1 / (1 + exp(spread - log_odds))) as chance_low,
    greatest(chance, 1 / (1 + exp(-spread - log_odds))) as chance_high
  from weighed
)
