-- Grain: a denial that is not decided on $as_of: the chance that it brings money, and what that stands on (scope/denial-odds.sql).
with /* filters */
asked as (
  select o.* from denial_odds o semi join claim_scope using (claim_id)
)
select
  claim_id::VARCHAR as claim_id,
  line_no::INTEGER as line_no,
  payer::VARCHAR as payer,
  opened_on::DATE as opened_on,
  attempt::INTEGER as attempt,
  age::INTEGER as age,
  prior::DOUBLE as prior,
  of_age::DOUBLE as of_age,
  decided::INTEGER as decided,
  won::INTEGER as won,
  payer_decided::INTEGER as payer_decided,
  payer_won::INTEGER as payer_won,
  alike::INTEGER as alike,
  alike_won::INTEGER as alike_won,
  chance::DOUBLE as chance,
  chance_low::DOUBLE as chance_low,
  chance_high::DOUBLE as chance_high
from asked
order by claim_id, line_no, payer, opened_on
