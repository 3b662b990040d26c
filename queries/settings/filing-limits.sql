-- Grain: one limit, as the published generation has it: shipped defaults, and the practice's own.
select
  payer::VARCHAR as payer,
  class::VARCHAR as class,
  kind::VARCHAR as kind,
  days::INTEGER as days,
  clock::VARCHAR as clock,
  is_default::BOOLEAN as is_default,
  from_on::DATE as from_on,
  source::VARCHAR as source
from filing_limit
order by payer nulls first, class, kind, from_on
