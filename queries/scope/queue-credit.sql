-- Credits on $as_of (of standing_claim): the patient paid beyond their part; a payer paid the same twice; two payers paid as if each
-- came first; and what no such fact explains (a payer raised its payment after the next one had paid; more was written off than
-- insurance owed). A voided claim stands here too: from the void on all that was paid is to be given back or moved.
credit_word as materialized (
  select claim_id, adjudication_id, payer, spoken_on, kind
  from claim_adjudication
  where kind in ('word', 'repeat') and spoken_on <= $as_of::date and (undone_on is null or undone_on > $as_of::date)
    and claim_id in (select claim_id from standing_balance where party = 'insurance' and party_cents < 0)
),
payer_paid as materialized (
  select a.claim_id, a.payer, a.spoken_on, j.paid_cents, j.status_code in ('1', '19') and a.kind = 'word' as is_first
  from credit_word a
  join adjudication j using (adjudication_id)
  where j.paid_cents > 0
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
money_in as (
  select
    claim_id, party,
    coalesce(sum(amount_cents) filter (kind = 'write_off'), 0) as written_off_cents,
    coalesce(sum(case kind when 'patient_payment' then amount_cents when 'refund' then -amount_cents end), 0) as patient_paid_cents
  from ledger_entry
  semi join (select claim_id from standing_balance where party_cents < 0) using (claim_id)
  where kind in ('write_off', 'patient_payment', 'refund') and posted_on <= $as_of::date
  group by claim_id, party
),
credit as (
  select
    b.claim_id, b.party, arg_min(b.payer, b.open_cents) as payer, -sum(b.open_cents)::bigint as cents,
    '$' || format('{:,.2f}', -sum(b.open_cents) / 100) as money,
    any_value(c.voided_on) filter (c.voided_on <= $as_of::date) as voided_on
  from standing_balance b
  join claim c using (claim_id)
  where b.party_cents < 0
  group by b.claim_id, b.party
),
queue_credit as (
  select
    c.claim_id, coalesce(t.payer, c.payer) as payer,
    case
      when c.party = 'patient' then 'credit_prepaid'
      when t.claim_id is not null then 'credit_duplicate'
      when p.firsts > 1 then 'credit_two_primaries'
      else 'credit_other'
    end as queue,
    c.cents as at_stake_cents,
    []::varchar[] as kinds,
    c.voided_on is null and t.claim_id is null and coalesce(p.firsts, 0) <= 1
      and coalesce(m.written_off_cents >= c.cents, false) as is_written_off,
    case
      when c.voided_on is not null then 'the claim was voided on ' || strftime(c.voided_on, '%b %-d, %Y') || '; ' || c.money
        || case c.party when 'patient' then ' of the patient' else ' of ' || coalesce(p.names, c.payer) end || ' still stands on it'
      when c.party = 'patient' and coalesce(m.patient_paid_cents, 0) >= c.cents
        then 'the patient paid ' || c.money || ' beyond their part'
      when c.party = 'patient' then 'payments and write-offs go ' || c.money || ' beyond the patient''s part'
      when t.claim_id is not null then t.payer || ' paid the same $' || format('{:,.2f}', t.paid_cents / 100)
        || ' on ' || strftime(t.first_on, '%b %-d, %Y') || ' and ' || strftime(t.last_on, '%b %-d, %Y')
        || '; ' || c.money || ' too much stands'
      when p.firsts > 1 then p.first_names || ' both paid as first payer: ' || c.money || ' too much'
      when m.written_off_cents >= c.cents then c.money || ' more was written off than insurance owed'
      when p.payers > 1 then p.names || ' together paid ' || c.money || ' more than the claim leaves'
      else coalesce(p.names, c.payer) || ' paid ' || c.money || ' more than the claim leaves'
    end as why
  from credit c
  left join money_in m using (claim_id, party)
  left join paid_twice t on t.claim_id = c.claim_id and c.party = 'insurance'
  left join payers_paid p on p.claim_id = c.claim_id and c.party = 'insurance'
)
