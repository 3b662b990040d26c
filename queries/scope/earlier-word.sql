-- One row per claim whose money waits for a next payer: which payer left it there, and when it last spoke.
earlier_word as (
  select a.claim_id, max(a.spoken_on) as spoken_on, arg_max(a.payer, a.rank) as payer
  from claim_adjudication a
  join open_insurance o on o.claim_id = a.claim_id and o.state in ('next_payer', 'qmb') and a.payer <> o.payer
  where a.kind = 'word' and a.spoken_on <= $as_of::date
  group by a.claim_id
)
