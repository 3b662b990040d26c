-- Credits on $as_of: the patient paid beyond his part; a payer paid the same twice; two payers paid as if each came first. What
-- no such fact explains goes by how many payers paid.
payer_paid as materialized (
  select a.claim_id, a.payer, a.spoken_on, j.paid_cents, j.status_code in ('1', '19') and a.kind = 'word' as is_first
  from claim_adjudication a
  join adjudication j using (adjudication_id)
  where a.kind in ('word', 'repeat') and a.spoken_on <= $as_of::date and (a.undone_on is null or a.undone_on > $as_of::date)
    and j.paid_cents > 0
    and a.claim_id in (select claim_id from standing_balance where party = 'insurance' and party_cents < 0)
),
paid_twice as (
  select distinct on (claim_id) claim_id, payer, paid_cents, first_on, last_on
  from (
    select claim_id, payer, paid_cents, min(spoken_on) as first_on, max(spoken_on) as last_on
    from payer_paid
    group by claim_id, payer, paid_cents
    having count(*) > 1
  )
  order by claim_id, paid_cents desc, payer
),
payers_paid as (
  select
    claim_id, count(distinct payer) filter (is_first) as firsts, count(distinct payer) as payers,
    string_agg(distinct payer, ' and ' order by payer) as names,
    string_agg(distinct payer, ' and ' order by payer) filter (is_first) as first_names
  from payer_paid
  group by claim_id
),
queue_credit as (
  select
    b.claim_id, arg_min(b.payer, b.open_cents) as payer,
    case
      when b.party = 'patient' then 'credit_prepaid'
      when any_value(t.claim_id) is not null then 'credit_duplicate'
      when any_value(p.payers) > 1 then 'credit_two_primaries'
      else 'credit_duplicate'
    end as queue,
    -sum(b.open_cents)::bigint as at_stake_cents,
    []::varchar[] as kinds,
    case
      when b.party = 'patient' then 'the patient paid $' || format('{:,.2f}', -sum(b.open_cents) / 100) || ' beyond his part'
      when any_value(t.claim_id) is not null then any_value(t.payer) || ' paid the same $' || format('{:,.2f}', any_value(t.paid_cents) / 100)
        || ' on ' || strftime(any_value(t.first_on), '%b %-d, %Y') || ' and ' || strftime(any_value(t.last_on), '%b %-d, %Y')
        || '; $' || format('{:,.2f}', -sum(b.open_cents) / 100) || ' too much stands'
      when any_value(p.firsts) > 1 then any_value(p.first_names) || ' both paid as first payer: $'
        || format('{:,.2f}', -sum(b.open_cents) / 100) || ' too much'
      else coalesce(any_value(p.names), any_value(b.payer)) || ' paid $' || format('{:,.2f}', -sum(b.open_cents) / 100)
        || ' more than the claim leaves'
    end as why
  from standing_balance b
  left join paid_twice t on t.claim_id = b.claim_id and b.party = 'insurance'
  left join payers_paid p on p.claim_id = b.claim_id and b.party = 'insurance'
  where b.party_cents < 0
  group by b.claim_id, b.party
)
