-- One row per touch that money came after, on $as_of (docs/decisions/029-*.md). Money of a line and day goes to the last touch
-- within $credit_days before it; where lines stood denied on the day of the touch, of those lines alone. What a payer takes
-- back undoes the latest money first, whosever it was; what is taken beyond counts against the last touch before it.
follow_up_denied_line as (
  select distinct k.batch_id, k.claim_id, d.line_no
  from follow_up_click k
  join denial d using (claim_id)
  where k.is_touch and d.opened_on <= k.on_day and (d.closed_on is null or d.closed_on > k.on_day)
    and not d.is_duplicate and not d.patient_owes
),
follow_up_money as (
  select claim_id, line_no, posted_on, cents, sum(cents) over (partition by claim_id, line_no order by posted_on) as total
  from (
    select p.claim_id, p.line_no, p.posted_on, sum(p.amount_cents) as cents
    from follow_up_posted p
    join (select claim_id, min(on_day) as first_on from follow_up_click where is_touch group by claim_id) t using (claim_id)
    where p.posted_on > t.first_on and p.posted_on <= $as_of::date
    group by p.claim_id, p.line_no, p.posted_on
  )
  where cents <> 0
),
-- What of it stands: of a payment what no later takeback undid; of a takeback what no payment before it covers.
follow_up_standing as (
  select
    claim_id, line_no, posted_on,
    case
      when cents > 0 then greatest(0, min(total) over (
        partition by claim_id, line_no order by posted_on rows between current row and unbounded following
      ) - (total - cents))
      else least(0, total - least(0, coalesce(min(total) over (
        partition by claim_id, line_no order by posted_on rows between unbounded preceding and 1 preceding
      ), 0)))
    end as cents
  from follow_up_money
),
follow_up_credited as materialized (
  select s.claim_id, s.posted_on, s.cents, k.batch_id, k.done_at
  from follow_up_standing s
  join follow_up_click k on k.claim_id = s.claim_id and s.posted_on - k.on_day between 1 and $credit_days
  left join follow_up_denied_line d on d.batch_id = k.batch_id and d.claim_id = k.claim_id and d.line_no = s.line_no
  left join (select distinct batch_id, claim_id from follow_up_denied_line) w
    on w.batch_id = k.batch_id and w.claim_id = k.claim_id
  where k.is_touch and s.cents <> 0 and (d.line_no is not null or w.batch_id is null)
  qualify row_number() over (partition by s.claim_id, s.line_no, s.posted_on order by k.done_at desc, k.batch_id) = 1
),
-- Kept from another payment, and told by no reversal: no ledger knows of it, so it comes off what was credited before.
follow_up_kept as (
  select t.claim_id, sum(t.amount_cents) as cents, max(t.taken_on) as taken_on
  from takeback t
  semi join follow_up_credited using (claim_id)
  where t.taken_on <= $as_of::date and (t.reversed_on is null or t.reversed_on > $as_of::date)
  group by t.claim_id
),
follow_up_credit as (
  select batch_id, claim_id, sum(cents) as cents, max(posted_on) filter (cents > 0) as paid_on
  from (
    select batch_id, claim_id, posted_on, cents from follow_up_credited
    union all
    select arg_max(c.batch_id, c.done_at), claim_id, null, -greatest(0, least(any_value(k.cents), sum(c.cents)))
    from follow_up_credited c
    join follow_up_kept k using (claim_id)
    where c.posted_on <= k.taken_on
    group by claim_id
  )
  group by batch_id, claim_id
)
