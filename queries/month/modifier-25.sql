-- Grain: payer that spoke, and one row of all (payer empty). Office visits with modifier 25 on a day with a procedure of the
-- same claim, whose first word fell in the period: how many of them were paid by $as_of, and what was denied on them.
-- Left to the patient (a deductible, say) is no payment here, nor a denial. Excludes: claims before history; of denied:
-- expected denials. Source: KPIS §5; line_first_word.is_visit_25.
with /* filters */
visit as (
  select claim_id, line_no, payer, is_denied and not is_expected as is_denied
  from line_first_word
  where is_visit_25 and spoken_on between $from::date and least($to::date, $as_of::date) and /* line in scope */
),
paid as (
  select claim_id, line_no, sum(payer_payment_cents) > 0 as is_paid
  from line_day_scope
  semi join visit using (claim_id, line_no)
  where payer_payment_cents is not null and posted_on <= $as_of::date
  group by all
),
refused as (
  select claim_id, line_no, sum(denied_cents) as denied_cents, sum(recovered_cents) as recovered_cents
  from episode_scope
  group by all
),
by_payer as (
  select
    v.payer,
    count(*) as lines,
    count(*) filter (coalesce(p.is_paid, false)) as paid_lines,
    count(*) filter (v.is_denied) as denied_lines,
    sum(r.denied_cents) as denied_cents,
    sum(r.recovered_cents) as recovered_cents
  from visit v
  left join paid p using (claim_id, line_no)
  left join refused r using (claim_id, line_no)
  group by grouping sets ((v.payer), ())
)
select
  payer::varchar as payer,
  lines::integer as lines,
  paid_lines::integer as paid_lines,
  (paid_lines / nullif(lines, 0))::double as pay_rate,
  denied_lines::integer as denied_lines,
  coalesce(denied_cents, 0)::bigint as denied_cents,
  coalesce(recovered_cents, 0)::bigint as recovered_cents
from by_payer
order by payer is null desc, lines desc, payer
