-- Grain: where a denied service was done or by whom ($by: payer, location, provider, cpt-family) × group-CARC.
-- Episodes opened in the period. A line without a provider has its claim's. Excludes: expected denials; claims before history.
with /* filters */
episode as (
  select
    e.claim_id, e.code, e.denied_cents, e.recovered_cents,
    case coalesce($by::varchar, 'location')
      when 'payer' then e.payer
      when 'location' then e.location_id
      when 'provider' then coalesce(l.provider_id, c.provider_id)
      when 'cpt-family' then l.family
    end as place
  from episode_scope e
  left join (select claim_id, provider_id from claim where $by::varchar = 'provider') c on c.claim_id = e.claim_id
  left join (
    select claim_id, line_no, provider_id, family from service_line where $by::varchar in ('provider', 'cpt-family')
  ) l on l.claim_id = e.claim_id and l.line_no = e.line_no
  where e.opened_on between $from::date and $to::date
),
placed as (
  select
    place, code,
    count(distinct claim_id) as claims,
    sum(denied_cents) as denied_cents,
    sum(recovered_cents) as recovered_cents
  from episode
  group by all
)
select
  p.place::varchar as place,
  case coalesce($by::varchar, 'location')
    when 'payer' then p.place
    when 'location' then o.name
    when 'provider' then v.name
    when 'cpt-family' then f.title
  end::varchar as title,
  p.code::varchar as code,
  p.claims::integer as claims,
  p.denied_cents::bigint as denied_cents,
  p.recovered_cents::bigint as recovered_cents
from placed p
left join location o on coalesce($by::varchar, 'location') = 'location' and o.location_id = p.place
left join provider v on $by::varchar = 'provider' and v.provider_id = p.place
left join cpt_family f on $by::varchar = 'cpt-family' and f.family = p.place
order by p.denied_cents desc, p.place, p.code
