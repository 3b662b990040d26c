-- Grain: practice × subject × span (7, 28 and 91 days up to the last whole week, Sunday, before or on $as_of). Subjects: a payer
-- and its code; a location and a root cause. `claims`: claims with a denial opened in the span; `n`: words of payers in it, of
-- that payer or about that location; `base_…`: the same of the 52 weeks before the span. `squares`: Σ (claims of a week)² of those
-- weeks, `weeks` how many since the first answer. Excludes: expected and duplicate denials, claims before history.
with
  span as (
    select days, last_on, last_on - days + 1 as first_on, last_on - days - 363 as base_on
    from (
      select unnest([7, 28, 91])::integer as days, $as_of::date - (isodow($as_of::date) % 7)::integer as last_on
    )
  ),
  told as (
    select c.practice_id, c.location_id, a.payer, a.spoken_on
    from claim_adjudication as a
    join claim as c on c.claim_id = a.claim_id and not c.is_before_history
    where a.origin = '835' and a.kind = 'word' and a.spoken_on between (select min(base_on) from span) and (select max(last_on) from span)
  ),
  answered as (
    select practice_id, '' as location_id, payer, spoken_on from told
    union all
    select practice_id, location_id, '', spoken_on from told where location_id is not null
  ),
  exposed as (
    select
      s.days, practice_id, location_id, payer,
      count(*) filter (spoken_on >= s.first_on) as n,
      count(*) filter (spoken_on < s.first_on) as base_n,
      min(spoken_on) as heard_on
    from answered
    join span as s on spoken_on between s.base_on and s.last_on
    group by all
  ),
  refused as (
    select c.practice_id, c.location_id, d.payer, d.root_cause, d.claim_id, d.opened_on, d.denied_cents,
      coalesce(d.group_code || '-', '') || coalesce(d.carc, '?') as code
    from denial as d
    join claim as c on c.claim_id = d.claim_id and not c.is_before_history
    where not d.is_expected and not d.is_duplicate
      and d.opened_on between (select min(base_on) from span) and (select max(last_on) from span)
  ),
  denied as (
    select practice_id, '' as location_id, payer, code, '' as cause, root_cause, location_id as other, claim_id, opened_on, denied_cents
    from refused
    union all
    select practice_id, location_id, '', '', root_cause, root_cause, payer, claim_id, opened_on, denied_cents
    from refused
    where location_id is not null
  ),
  weekly as (
    select
      s.days, practice_id, location_id, payer, code, cause,
      floor((s.first_on - 1 - opened_on) / 7) as week_no,
      mode(root_cause) as root_cause,
      count(distinct claim_id) as claims,
      sum(denied_cents) as cents
    from denied
    join span as s on opened_on between s.base_on and s.last_on
    where opened_on < s.first_on
    group by all
  ),
  before as (
    select days, practice_id, location_id, payer, code, cause, sum(claims) as claims, sum(claims * claims) as squares, mode(root_cause) as root_cause
    from weekly
    group by all
  ),
  by_other as (
    select
      s.days, practice_id, location_id, payer, code, cause, other,
      list(distinct claim_id) as ids, len(ids) as claims, sum(denied_cents) as cents, mode(root_cause) as root_cause
    from denied
    join span as s on opened_on between s.first_on and s.last_on
    group by all
  ),
  lately as (
    select
      days, practice_id, location_id, payer, code, cause,
      -- A claim that two payers denied is one claim.
      len(list_distinct(flatten(list(ids)))) as claims, sum(cents) as cents,
      arg_max(root_cause, o.claims) as root_cause, arg_max(other, (o.claims, other)) as most, max(o.claims) as most_claims
    from by_other as o
    group by all
  )
select
  practice_id::varchar as practice_id,
  nullif(location_id, '')::varchar as location_id,
  nullif(payer, '')::varchar as payer,
  nullif(code, '')::varchar as code,
  coalesce(nullif(l.cause, ''), l.root_cause, b.root_cause, 'unknown')::varchar as root_cause,
  days::integer as span,
  s.first_on::date as from_on,
  s.last_on::date as to_on,
  coalesce(l.claims, 0)::integer as claims,
  x.n::integer as n,
  coalesce(l.cents, 0)::bigint as money_cents,
  coalesce(b.claims, 0)::integer as base_claims,
  x.base_n::integer as base_n,
  coalesce(b.squares, 0)::integer as squares,
  ceil((s.first_on - x.heard_on) / 7)::integer as weeks,
  l.most::varchar as most,
  coalesce(l.most_claims, 0)::integer as most_claims
from lately as l
full join before as b using (days, practice_id, location_id, payer, code, cause)
join exposed as x using (days, practice_id, location_id, payer)
join span as s using (days)
order by practice_id, location_id, payer, code, root_cause, span
