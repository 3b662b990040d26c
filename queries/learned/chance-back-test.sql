-- Grain: what was predicted on $as_of for the denials then open × ten steps of the predicted chance × payer, and what became of them by
-- $known_on: decided ones alone are judged; the others are counted (scope/judged-denial.sql).
with /* filters */
judged as (
  select *, is_won::integer as won from judged_denial
)
select
  step::INTEGER as step,
  payer::VARCHAR as payer,
  (count(*) filter (not is_decided))::INTEGER as pending,
  (count(*) filter (is_decided))::INTEGER as decided,
  (count(*) filter (is_decided and is_won))::INTEGER as won,
  coalesce(sum(chance) filter (is_decided), 0)::DOUBLE as predicted,
  coalesce(sum(prior) filter (is_decided), 0)::DOUBLE as planned,
  coalesce(sum((chance - won) ** 2) filter (is_decided), 0)::DOUBLE as square_error,
  coalesce(sum((prior - won) ** 2) filter (is_decided), 0)::DOUBLE as prior_square_error
from judged
group by step, payer
order by step, payer
