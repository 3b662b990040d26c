-- Grain: practice × kind × subject × span, of first submissions. `n`: claims sent in the span, `claims`: of these the ones the kind
-- is about, `base_…`: the same of the 52 weeks before. Kinds: `rejected`, by who rejects (a payer's own by its name), spans of 7
-- and 28 days that ended 2 days before $as_of; `unacknowledged`, no receipt for more than 4 days, 7 days that ended 5 days
-- before; `silent`, a payer that sends 835s and has not answered 7 days after its norm (payer_norm), 14 days that ended then.
-- A claim of the span counts if it is so on $as_of, one of the base if it was so at that age. Money: charges of `claims`.
with /* filters */
sent as (
  select
    p.practice_id, p.first_payer as payer, p.sub1_on, p.sub1_acknowledged_on, p.sub1_rejected_on, p.rem1_on, c.charge_cents,
    case when p.sub1_rejected_by = 'payer' then p.first_payer else p.sub1_rejected_by end as rejected_by
  from claim_progress as p
  join claim as c using (claim_id)
  where p.from_on <= $as_of::date and $as_of::date < p.to_on and p.sub1_on between $as_of::date - 560 and $as_of::date
),
rejector as (
  select distinct practice_id, rejected_by as subject, if(rejected_by = payer, payer, null) as payer from sent where sub1_rejected_on <= $as_of::date
),
looked as (
  select
    practice_id, 'rejected' as kind, subject, payer, days, $as_of::date - 2 as last_on, 0 as norm
  from rejector
  cross join (select unnest([7, 28]) as days)
  union all
  select distinct practice_id, 'unacknowledged', '', null, 7, $as_of::date - 5, 4
  from sent
  cross join acknowledgement_known as a
  where a.is_known
  union all
  select distinct s.practice_id, 'silent', s.payer, s.payer, 14, $as_of::date - n.norm_days - 7, n.norm_days + 7
  from sent as s
  join payer_norm as n using (payer)
),
judged as (
  select
    k.practice_id, k.kind, k.subject, k.days, k.last_on, k.norm, s.sub1_on, s.charge_cents,
    s.sub1_on > k.last_on - k.days as is_late,
    case k.kind
      when 'rejected' then s.rejected_by = k.subject and s.sub1_rejected_on <= $as_of::date
      when 'unacknowledged' then s.sub1_acknowledged_on is null
        or s.sub1_acknowledged_on > if(s.sub1_on > k.last_on - k.days, $as_of::date, s.sub1_on + k.norm)
      else s.rem1_on is null or s.rem1_on > if(s.sub1_on > k.last_on - k.days, $as_of::date, s.sub1_on + k.norm)
    end as is_one
  from looked as k
  join sent as s
    on s.practice_id = k.practice_id and (k.payer is null or s.payer = k.payer)
    and s.sub1_on between k.last_on - k.days - 363 and k.last_on
),
weekly as (
  select
    practice_id, kind, subject, days, last_on, norm, is_late, if(is_late, 0, floor((last_on - days - sub1_on) / 7)) as week_no,
    count(*) as n,
    count(*) filter (is_one) as claims,
    coalesce(sum(charge_cents) filter (is_one), 0) as cents,
    min(sub1_on) as first_on
  from judged
  group by all
)
select
  practice_id::varchar as practice_id,
  kind::varchar as kind,
  subject::varchar as subject,
  days::integer as span,
  (last_on - days + 1)::date as from_on,
  last_on::date as to_on,
  norm::integer as norm_days,
  coalesce(sum(claims) filter (is_late), 0)::integer as claims,
  coalesce(sum(n) filter (is_late), 0)::integer as n,
  coalesce(sum(cents) filter (is_late), 0)::bigint as money_cents,
  coalesce(sum(claims) filter (not is_late), 0)::integer as base_claims,
  coalesce(sum(n) filter (not is_late), 0)::integer as base_n,
  coalesce(sum(claims * claims) filter (not is_late), 0)::integer as squares,
  ceil((last_on - days + 1 - min(first_on)) / 7)::integer as weeks
from weekly
group by practice_id, kind, subject, days, last_on, norm
order by practice_id, kind, subject, span
