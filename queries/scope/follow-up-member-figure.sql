-- One row per claim that stands in a project on $as_of: what was at stake on the day it was put in, and what became of it.
-- Denied lines are those whose denial was in force on that day: a payment on another line of the claim is no success of the
-- project. A claim without any counts whole. `other`: adjusted, left to the patient or the next payer, or called done by hand.
follow_up_member_line as (
  select distinct m.project_id, m.claim_id, d.line_no
  from follow_up_member m
  join denial d using (claim_id)
  where d.opened_on <= m.added_on and (d.closed_on is null or d.closed_on > m.added_on)
    and not d.is_duplicate and not d.patient_owes
),
follow_up_member_money as (
  select
    m.project_id, m.claim_id,
    sum(e.amount_cents) filter (e.kind = 'payer_payment' and (l.line_no is not null or w.claim_id is null)) as recovered_cents,
    sum(e.amount_cents) filter (e.kind = 'write_off' and e.party = 'insurance') as written_off_cents
  from follow_up_member m
  join ledger_entry e on e.claim_id = m.claim_id and e.posted_on > m.added_on and e.posted_on <= $as_of::date
  left join follow_up_member_line l
    on l.project_id = m.project_id and l.claim_id = m.claim_id and l.line_no = e.line_no
  left join (select distinct project_id, claim_id from follow_up_member_line) w
    on w.project_id = m.project_id and w.claim_id = m.claim_id
  group by m.project_id, m.claim_id
),
follow_up_member_balance as (
  select
    m.project_id, m.claim_id,
    sum(b.open_cents) filter (b.from_on <= m.added_on and m.added_on < b.to_on) as then_cents,
    sum(b.open_cents) filter (b.from_on <= $as_of::date and $as_of::date < b.to_on) as now_cents
  from follow_up_member m
  join balance b on b.claim_id = m.claim_id and b.party = 'insurance'
  group by m.project_id, m.claim_id
),
-- Minutes of a call for many claims are spread over them.
follow_up_member_time as (
  select
    m.project_id, m.claim_id,
    sum(f.minutes / s.claims) as minutes,
    sum(f.minutes / s.claims) filter (f.project_id is distinct from m.project_id) as own_minutes
  from follow_up_member m
  join follow_up f on f.claim_id = m.claim_id and f.on_day between m.added_on and $as_of::date
  join (
    select batch_id, count(distinct claim_id) as claims from follow_up where minutes is not null group by batch_id
  ) s on s.batch_id = f.batch_id
  where f.minutes is not null
  group by m.project_id, m.claim_id
),
follow_up_member_figure as materialized (
  select
    *,
    at_stake_cents - recovered_cents - written_off_cents - open_cents as other_cents
  from (
    select
      m.project_id, m.claim_id, m.added_on,
      coalesce(s.status, 'new') as status,
      s.assignee_id, s.next_on, s.touched_on,
      coalesce(s.status, 'new') not in ('recovered', 'written_off', 'patient_balance') and coalesce(b.now_cents, 0) <> 0 as is_open,
      greatest(0, coalesce(b.then_cents, 0)) as at_stake_cents,
      case when is_open then b.now_cents else 0 end as open_cents,
      coalesce(c.recovered_cents, 0) as recovered_cents,
      coalesce(c.written_off_cents, 0)
        + case when s.status = 'written_off' then greatest(0, coalesce(b.now_cents, 0)) else 0 end as written_off_cents,
      coalesce(t.minutes, 0) as minutes,
      coalesce(t.own_minutes, 0) as own_minutes
    from follow_up_member m
    left join follow_up_state s using (claim_id)
    left join follow_up_member_balance b using (project_id, claim_id)
    left join follow_up_member_money c using (project_id, claim_id)
    left join follow_up_member_time t using (project_id, claim_id)
  )
)
