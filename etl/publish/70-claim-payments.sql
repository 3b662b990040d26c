-- Running sum of the primary position's payments (835 only) and the day of its first positive one, while the sum is above 0.
insert into claim_payment
with paid as (
  select
    a.claim_id, a.spoken_on as paid_on,
    case
      when a.kind = 'reversal' and not j.has_amounts then -coalesce(u.paid_cents, 0)
      when a.adjudication_id in (from x_turned) then -j.paid_cents
      else j.paid_cents
    end as paid_cents
  from claim_adjudication a
  join adjudication j using (adjudication_id)
  left join adjudication u on u.adjudication_id = a.undoes
  where a.origin = '835' and a.sequence = 1 and a.spoken_on is not null
    and (a.kind in ('word', 'repeat') or (a.kind = 'reversal' and a.undoes is not null))
),
day as (
  select
    claim_id, paid_on, sum(paid_cents) as paid_cents,
    case when bool_or(paid_cents > 0) then paid_on end as positive_on
  from paid
  where paid_cents <> 0
  group by claim_id, paid_on
),
running as (
  select
    claim_id, paid_on,
    sum(paid_cents) over days as total_cents,
    min(positive_on) over days as first_on,
    lead(paid_on, 1, date '9999-12-31') over (partition by claim_id order by paid_on) as to_on
  from day
  window days as (partition by claim_id order by paid_on rows unbounded preceding)
)
select claim_id, paid_on, total_cents, to_on, case when total_cents > 0 then first_on end
from running;

drop table x_turned;
