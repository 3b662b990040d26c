-- Grain: what was predicted on $as_of for the denials then open × ten steps of the predicted chance × payer, and what became of them by
-- $known_on: decided ones alone are judged; the others are counted. The prediction sees nothing after $as_of.
with /* filters */
outcome as (
  select
    o.claim_id, o.payer, o.chance, o.prior, o.decided as n_behind,
    coalesce(r.paid_cents, 0) > 0 as is_won,
    coalesce(d.closed_on <= $known_on::date, false) or d.opened_on <= $known_on::date - 365 or b.claim_id is null as is_over
  from denial_odds o
  semi join claim_scope using (claim_id)
  join denial d using (claim_id, line_no, payer, opened_on)
  left join (
    select claim_id, line_no, payer, opened_on,
      sum(paid_cents) filter (paid_on <= $known_on::date) as paid_cents,
      sum(paid_cents) filter (paid_on <= $as_of::date) as before_cents
    from denial_recovery
    group by all
  ) r using (claim_id, line_no, payer, opened_on)
  left join (
    select distinct claim_id
    from balance
    where party = 'insurance' and open_cents > 0 and from_on <= $known_on::date and $known_on::date < to_on
  ) b using (claim_id)
  join (
    select distinct claim_id
    from balance
    where party = 'insurance' and open_cents > 0 and from_on <= $as_of::date and $as_of::date < to_on
  ) then_open on then_open.claim_id = o.claim_id
  where not d.is_duplicate and coalesce(r.before_cents, 0) <= 0 and d.opened_on > $as_of::date - 365
),
judged as (
  select *, is_won or is_over as is_decided, least(9, floor(chance * 10))::integer as step, is_won::integer as won from outcome
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
