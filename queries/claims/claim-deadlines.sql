-- Grain: one clock that runs for the claim on $as_of: by when it must be filed, corrected or disputed.
-- The payer's own limit wins over its class's; `is_default` says: verify in your contract (DERMATOLOGY.md §7).
-- Original: from the service date, while a payer that owes money has neither accepted nor answered the claim.
-- Corrected and disputes: from the latest denial in force, unless the claim was sent again since
-- and that is not answered.
with
  refused as (
    select payer, sequence, max(latest_on) as latest_on
    from denial
    where claim_id = $claim_id
      and opened_on <= cast($as_of as DATE)
      and (closed_on is null or closed_on > cast($as_of as DATE))
      and not is_duplicate
      and not patient_owes
    group by payer, sequence
  ),
  primary_word as (
    select max(spoken_on) as spoken_on
    from claim_adjudication
    where claim_id = $claim_id and sequence = 1 and kind = 'word' and spoken_on <= cast($as_of as DATE)
  ),
  clock as (
    select r.payer, r.sequence, k.kind, r.latest_on as remittance_on
    from refused as r
    cross join (values ('corrected'), ('first_dispute')) as k (kind)
    where not exists (
      select 1
      from claim_submission as s
      where s.claim_id = $claim_id
        and s.submitted_on > r.latest_on
        and s.submitted_on <= cast($as_of as DATE)
        and not exists (
          select 1 from claim_adjudication as a
          where a.claim_id = $claim_id
            and a.spoken_on between s.submitted_on and cast($as_of as DATE)
            and a.kind <> 'reversal'
        )
    )
    union all
    select distinct b.payer, 1, 'original', null::DATE
    from balance as b
    where b.claim_id = $claim_id
      and b.party = 'insurance'
      and b.open_cents > 0
      and b.from_on <= cast($as_of as DATE) and cast($as_of as DATE) < b.to_on
      and not exists (
        select 1 from claim_adjudication as a
        where a.claim_id = $claim_id and a.payer = b.payer and a.spoken_on <= cast($as_of as DATE)
      )
      and not exists (
        select 1 from claim_submission as s
        where s.claim_id = $claim_id and s.payer = b.payer and s.accepted_on <= cast($as_of as DATE)
      )
  ),
  ruled as (
    select
      k.payer, k.sequence, k.kind, k.remittance_on, f.days, f.clock, f.is_default, f.source,
      row_number() over (
        partition by k.payer, k.kind order by f.payer is null, f.from_on desc nulls last
      ) as rung
    from clock as k
    left join payer as p on p.payer = k.payer
    join filing_limit as f
      on f.kind = k.kind
      and (f.payer = k.payer or f.payer is null and f.class = p.class)
      and (f.from_on is null or f.from_on <= cast($as_of as DATE))
  ),
  due as (
    select
      r.*,
      case r.clock
        when 'service' then c.service_on
        when 'primary_remittance' then (select spoken_on from primary_word)
        else r.remittance_on
      end + r.days as due_on
    from ruled as r
    join claim as c on c.claim_id = $claim_id
    where r.rung = 1
  )
select
  payer::VARCHAR as payer,
  kind::VARCHAR as kind,
  due_on::DATE as due_on,
  (due_on - cast($as_of as DATE))::INTEGER as days_left,
  days::INTEGER as days,
  clock::VARCHAR as clock,
  is_default::BOOLEAN as is_default,
  source::VARCHAR as source
from due
where due_on is not null
order by sequence, due_on, kind
