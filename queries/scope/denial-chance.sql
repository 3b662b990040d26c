-- Attempts at denials that were decided by $as_of, and how many brought money: by payer × root cause, × CPT family, × attempt.
-- Attempt: the first work, the first appeal, …: bills sent again to the payer since the denial; the third and later ones
-- count as one. Won: it paid. Lost: another bill had to follow, the denial was repeated, another word or a year ended it, or nothing
-- of the claim is open with insurance any more. Of what is known on the day alone. Excludes: expected denials, duplicates,
-- denials that the patient owes, and those from before the day on which learning of that payer begins anew (learning_start).
learned_from as (
  select payer, max(from_on) as from_on
  from (
    select p.payer, l.from_on from payer p join learning_start l on l.payer is null or l.payer = p.payer
    where l.from_on <= $as_of::date
  )
  group by payer
),
denial_try as materialized (
  select
    d.claim_id, d.line_no, d.payer, d.root_cause, d.opened_on, d.closed_on,
    case when d.latest_on <= $as_of::date then d.latest_on end as latest_on,
    coalesce(any_value(l.family), '') as family,
    count(s.claim_id) as tries,
    max(s.submitted_on) as tried_on
  from denial d
  left join service_line l using (claim_id, line_no)
  left join claim_submission s on s.claim_id = d.claim_id and s.payer = d.payer and s.role in ('resubmission', 'replacement')
    and s.submitted_on > d.opened_on and s.submitted_on <= least($as_of::date, coalesce(d.closed_on, $as_of::date))
  left join learned_from f on f.payer = d.payer
  where d.opened_on <= $as_of::date and not d.is_expected and not d.is_duplicate and not d.patient_owes
    and coalesce(d.opened_on >= f.from_on, true)
  group by all
),
attempt_decided as materialized (
  with ended as (
    select
      t.*,
      coalesce(r.paid_cents, 0) > 0 as is_won,
      t.closed_on <= $as_of::date or t.opened_on <= $as_of::date - 365 or b.claim_id is null
        or coalesce(t.latest_on > t.tried_on, false) as is_over
    from denial_try t
    left join (
      select claim_id, line_no, payer, opened_on, sum(paid_cents) as paid_cents
      from denial_recovery
      where paid_on <= $as_of::date
      group by all
    ) r using (claim_id, line_no, payer, opened_on)
    left join (
      select distinct claim_id
      from balance
      where party = 'insurance' and open_cents > 0 and from_on <= $as_of::date and $as_of::date < to_on
    ) b using (claim_id)
  )
  select payer, root_cause, family, least(3, attempt) as attempt, count(*) as decided, count(*) filter (is_won) as won
  from (
    select payer, root_cause, family, greatest(1, tries) as attempt, is_won from ended where is_won or is_over
    union all
    select payer, root_cause, family, unnest(range(1, tries)), false from ended where tries > 1
  )
  group by all
),
chance_of_cause as (
  select payer, root_cause, sum(decided) as decided, sum(won) as won from attempt_decided group by all
),
chance_of_family as (
  select payer, root_cause, family, sum(decided) as decided, sum(won) as won from attempt_decided group by all
)
