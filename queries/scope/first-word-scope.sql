-- One row per claim in scope with a first word by $as_of: what the words were.
first_word_scope as (
  select
    claim_id,
    count(*) as lines,
    count(*) filter (is_denied and not is_expected) as denied_lines,
    count(*) filter (is_partly_denied and not is_expected) as partly_denied_lines,
    sum(charge_cents) as charge_cents,
    sum(charge_cents) filter (is_denied and not is_expected) as denied_charge_cents
  from line_first_word
  semi join claim_scope using (claim_id)
  where spoken_on <= $as_of::date
  group by all
)
