-- Denials known on $as_of, decided or not: their planning share, the bills that answered them until then, and whether chances are learned
-- from them: not from those before the day on which learning of that payer begins anew (learning_start). Excludes: expected
-- denials, duplicates, denials that the patient owes.
learned_from as (
  select payer, max(from_on) as from_on
  from (
    select p.payer, l.from_on from payer p join learning_start l on l.payer is null or l.payer = p.payer
    where l.from_on <= $as_of::date
  )
  group by payer
),
bill_again as (
  select d.claim_id, d.line_no, d.payer, d.opened_on, list(s.submitted_on) as tried
  from denial d
  join claim_submission s on s.claim_id = d.claim_id and s.payer = d.payer and s.role in ('resubmission', 'replacement')
    and s.submitted_on > d.opened_on and s.submitted_on <= least($as_of::date, coalesce(d.closed_on, $as_of::date))
  where not d.is_duplicate
  group by all
),
denial_try as materialized (
  select
    d.claim_id, d.line_no, d.payer, d.root_cause, d.opened_on, d.closed_on,
    case when d.latest_on <= $as_of::date then d.latest_on end as latest_on,
    coalesce(q.recovery_rate, w.chance) as prior,
    w.prior_n,
    coalesce(d.opened_on >= f.from_on, true) as is_learned,
    coalesce(l.family, '') as family,
    s.tried
  from denial d
  join weight_in_force w on w.queue = 'denied'
  left join root_cause q using (root_cause)
  left join service_line l using (claim_id, line_no)
  left join bill_again s using (claim_id, line_no, payer, opened_on)
  left join learned_from f on f.payer = d.payer
  where d.opened_on <= $as_of::date and not d.is_expected and not d.is_duplicate and not d.patient_owes
)
