-- Grain: payer that spoke, and one row of all (payer empty). Office visits with modifier 25 on a day with a procedure of the
-- same claim, whose first word fell in the period: how many of them were paid by $as_of, and what was denied on them.
-- Left to the patient (a deductible, say) is no payment here, nor a denial. Excludes: claims before history; of denied:
-- expected denials. Source: KPIS §5; a procedure is a code with a global period of 0, 10 or 90 days.
with /* filters */
visit as (
  select w.claim_id, w.line_no, w.payer, w.is_denied and not w.is_expected as is_denied
  from line_first_word w
  semi join line_scope using (claim_id, line_no)
  join service_line l using (claim_id, line_no)
  where w.spoken_on between $from::date and least($to::date, $as_of::date)
    and l.family in ('em_new', 'em_est')
    and list_contains([l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4], '25')
    and exists (
      from service_line p
      join cpt_code k using (code)
      where p.claim_id = l.claim_id and p.service_on is not distinct from l.service_on
        and k.global_days in ('000', '010', '090')
    )
),
paid as (
  select claim_id, line_no, sum(amount_cents) > 0 as is_paid
  from line_ledger_scope
  where kind = 'payer_payment' and posted_on <= $as_of::date
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
