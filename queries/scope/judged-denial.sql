-- Denials open on $as_of, what was predicted of each then, and what became of it by $known_on. The prediction sees nothing after
-- $as_of. Decided: it paid, another word ended it, it is a year old, or nothing of its claim is open with insurance any more.
judged_denial as (
  select
    o.claim_id, o.line_no, o.payer, o.opened_on, o.root_cause, o.family, o.attempt,
    o.chance, o.chance_low, o.chance_high, o.prior, o.decided as n_behind,
    d.denied_cents, coalesce(r.paid_cents, 0) as paid_cents, r.paid_on,
    coalesce(r.paid_cents, 0) > 0 as is_won,
    coalesce(r.paid_cents, 0) > 0 or coalesce(d.closed_on <= $known_on::date, false) or d.opened_on <= $known_on::date - 365
      or b.claim_id is null as is_decided,
    least(9, floor(o.chance * 10))::integer as step
  from denial_odds o
  semi join claim_scope using (claim_id)
  join denial d using (claim_id, line_no, payer, opened_on)
  left join (
    select claim_id, line_no, payer, opened_on,
      sum(paid_cents) filter (paid_on <= $known_on::date) as paid_cents,
      sum(paid_cents) filter (paid_on <= $as_of::date) as before_cents,
      min(paid_on) filter (paid_on > $as_of::date and paid_on <= $known_on::date and paid_cents > 0) as paid_on
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
)
