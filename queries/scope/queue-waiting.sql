-- Insurance money on $as_of by claim and payer, with what its payer was asked and said; and what comes of it:
-- no_response: asked (or heard, where it holds the claim pending) longer ago than its norm; payers without remittances left out.
-- secondary_unbilled: the earlier payer left it to the next one (told by the first bill or a forwarding word) more than 7 days
-- ago, which nobody billed and none forwarded to; and what a QMB patient does not owe, where no further payer is known: what
-- Medicaid pays of it is not known either.
open_insurance as materialized (
  select
    b.claim_id, b.payer, b.state, b.open_cents, b.denied_cents, c.sent_on, c.heard_on, c.undone_on, c.forwarded_on,
    coalesce(c.is_asked, false) as is_asked,
    coalesce(e.expected_cents, 0) as expected_cents, e.is_usual_share
  from standing_balance b
  left join payer_contact c using (claim_id, payer)
  left join (
    select claim_id, sum(expected_cents) as expected_cents, bool_or(basis = 'share') as is_usual_share
    from line_expected
    semi join standing_claim using (claim_id)
    group by claim_id
  ) e using (claim_id)
  where b.party = 'insurance' and b.open_cents > 0
),
earlier_word as (
  select a.claim_id, max(a.spoken_on) as spoken_on, arg_max(a.payer, a.rank) as payer
  from claim_adjudication a
  join open_insurance o on o.claim_id = a.claim_id and o.state in ('next_payer', 'qmb') and a.payer <> o.payer
  where a.kind = 'word' and a.spoken_on <= $as_of::date
  group by a.claim_id
),
queue_no_response as (
  select
    o.claim_id, o.payer, 'no_response' as queue, o.open_cents as at_stake_cents,
    case when o.state = 'next_payer' then o.open_cents else least(o.open_cents, o.expected_cents) end as expected_cents,
    ['original', 'corrected'] as kinds,
    case
      when o.state = 'pending' and not o.is_asked then o.payer || ' has held it pending'
      when o.undone_on >= o.sent_on then o.payer || ' took its word back and has not spoken'
      when o.forwarded_on = o.sent_on then 'forwarded to ' || o.payer || ', no answer'
      else 'no answer from ' || o.payer
    end || ' for ' || ($as_of::date - greatest(o.sent_on, o.heard_on, o.undone_on))::varchar || ' days; '
      || coalesce(
        '85 % of ' || n.norm_of || ' take ' || n.norm_days::varchar || ' (n ' || format('{:,}', n.norm_claims) || ')',
        'planning default ' || n.norm_days::varchar || ', no history') as why
  from open_insurance o
  join payer_norm n using (payer)
  where (o.state in ('waiting', 'pending') or o.is_asked)
    and (o.state <> 'waiting' or o.is_asked or o.undone_on is not null)
    and $as_of::date - greatest(o.sent_on, o.heard_on, o.undone_on) > n.norm_days
),
queue_secondary as (
  select
    o.claim_id, o.payer, 'secondary_unbilled' as queue, o.open_cents as at_stake_cents,
    case when o.state = 'qmb' then 0 else o.open_cents end as expected_cents,
    case when o.state = 'qmb' then [] else ['original'] end as kinds,
    coalesce(w.payer, o.payer) || ' left $' || format('{:,.2f}', o.open_cents / 100) || ' on '
      || strftime(coalesce(w.spoken_on, o.heard_on), '%b %-d, %Y')
      || case when o.state = 'qmb' then ' that the patient does not owe (QMB): bill Medicaid'
        else '; ' || o.payer || ', next in line, was not billed and nothing was forwarded' end as why
  from open_insurance o
  left join earlier_word w using (claim_id)
  where $as_of::date - coalesce(w.spoken_on, o.heard_on) > 7
    and (o.state = 'qmb' and not o.is_asked or o.state = 'next_payer' and o.sent_on is null and o.heard_on is null)
)
