-- One row per claim that people followed up: how it stands on $as_of. Files move it by themselves, as a reading of what arrived
-- since; nothing is stored. An open status with nothing left to insurance, after a payer's answer: patient balance or
-- recovered. An ended one, after a reversal, a denial, a rejection or a payment that leaves a credit: new again. The latest of
-- what arrived decides, a payment before what undoes it on one day only where the file says so (rank).
follow_up_part as (
  select
    claim_id,
    coalesce(sum(open_cents) filter (party = 'insurance'), 0) as insurance_cents,
    coalesce(sum(open_cents) filter (party = 'patient'), 0) as patient_cents
  from balance
  semi join follow_up_latest using (claim_id)
  where from_on <= $as_of::date and $as_of::date < to_on
  group by claim_id
),
follow_up_moved as (
  select
    l.*,
    case
      when p.place is not null and coalesce(b.insurance_cents, 0) <= 0 and (not l.is_ended or r.place is not null)
        then case when coalesce(b.patient_cents, 0) > 0 then 'patient_balance' else 'recovered' end
      when r.place is not null and (l.is_ended or (p.place is not null and coalesce(b.insurance_cents, 0) > 0 and (r.on_day, r.place) > (p.on_day, p.place)))
        then 'new'
      when p.place is not null and l.is_ended and b.insurance_cents < 0 then 'new'
    end as moved_to,
    case when moved_to = 'new' and r.place is not null then r.on_day else p.on_day end as moved_on,
    case
      when moved_to = 'new' and r.place is not null then 'reopened: ' || r.what
      when moved_to = 'new' then 'reopened: ' || p.what || ', and a credit stands'
      when moved_to is not null then p.what
    end as moved_why
  from (
    select *, coalesce(status, 'new') in ('recovered', 'written_off', 'patient_balance') as is_ended from follow_up_latest
  ) l
  left join follow_up_part b using (claim_id)
  left join (
    select distinct on (claim_id) claim_id, on_day, place, what
    from follow_up_arrival
    where kind = 'paid'
    order by claim_id, on_day desc, place desc
  ) p using (claim_id)
  left join (
    select distinct on (claim_id) claim_id, on_day, place, what
    from follow_up_arrival
    where kind <> 'paid'
    order by claim_id, on_day desc, place desc
  ) r using (claim_id)
),
follow_up_state as (
  select
    claim_id,
    coalesce(moved_to, status, 'new') as status,
    case when moved_to is null then status_on else moved_on end as status_on,
    case when moved_to is null then status_by end as status_by,
    moved_why as why,
    assignee_id, next_on, touches, minutes, touched_on
  from follow_up_moved
)
