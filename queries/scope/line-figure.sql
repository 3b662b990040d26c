-- Figures of claim lines in scope, a row for each that has one, with where the line was done, by whom and of what family it
-- is: charges and payments posted in the period, what is open at $as_of (credits in), denials opened in the period, and the
-- first words of claims first adjudicated in it. Sums over all are ar-bridge's, ar-aging's, denial-causes' and kpi-summary's.
line_figure as (
  select coalesce(l.provider_id, c.provider_id) as provider_id, c.location_id, l.family, f.*
  from (
    select
      claim_id, line_no,
      sum(amount_cents) filter (kind = 'charge') as charges_cents,
      sum(amount_cents) filter (kind in ('payer_payment', 'patient_payment')) as payments_cents,
      sum(amount_cents) filter (kind in ('contractual', 'prior_payer')) as contractual_cents,
      null as open_cents, null as denied_cents, null as recovered_cents, false as is_heard, false as is_denied
    from line_ledger_scope
    where posted_on between $from::date and least($to::date, $as_of::date)
    group by all
    union all by name
    select claim_id, line_no, sum(open_cents) as open_cents
    from line_balance_scope
    where from_on <= $as_of::date and $as_of::date < to_on
    group by all
    union all by name
    select claim_id, line_no, denied_cents, recovered_cents
    from episode_scope
    where opened_on between $from::date and $to::date
    union all by name
    select w.claim_id, w.line_no, true as is_heard, w.is_denied and not w.is_expected as is_denied
    from line_first_word w
    semi join line_scope using (claim_id, line_no)
    join claim_history h using (claim_id)
    where h.rem1_on between $from::date and least($to::date, $as_of::date) and w.spoken_on <= $as_of::date
  ) f
  join claim c using (claim_id)
  left join service_line l using (claim_id, line_no)
)
