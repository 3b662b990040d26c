-- One row per standing claim and payer: when it was last sent a bill that was not refused (or another payer forwarded one), when
-- it last spoke, when its word was last undone, and whether it ever accepted, all by $as_of. What was forwarded counts as filed
-- for 30 days: after that nobody knows, and its filing clock shows again.
payer_contact as materialized (
  select
    claim_id, payer,
    max(sent_on) as sent_on,
    max(forwarded_on) as forwarded_on,
    max(heard_on) as heard_on,
    max(undone_on) as undone_on,
    coalesce(max(sent_on) > max(heard_on), max(heard_on) is null and max(sent_on) is not null) as is_asked,
    coalesce(bool_or(is_accepted), false) as is_accepted
  from (
    select
      claim_id, payer, submitted_on as sent_on, null::date as forwarded_on, null::date as heard_on, null::date as undone_on,
      coalesce(accepted_on <= $as_of::date, false) as is_accepted
    from claim_submission
    semi join standing_claim using (claim_id)
    where submitted_on <= $as_of::date and (rejected_on is null or rejected_on > $as_of::date)
    union all
    select
      claim_id, payer, null, null,
      case when kind <> 'reversal' then spoken_on end, case when kind = 'reversal' then spoken_on end, false
    from claim_adjudication
    semi join standing_claim using (claim_id)
    where kind <> 'none' and spoken_on <= $as_of::date
    union all
    select claim_id, payer, null, null, latest_on, null, false
    from denial
    semi join standing_claim using (claim_id)
    where adjudication_id is null and latest_on <= $as_of::date
    union all
    select b.claim_id, b.payer, a.spoken_on, a.spoken_on, null, null, a.spoken_on > $as_of::date - 30
    from standing_balance b
    join claim_adjudication a on a.claim_id = b.claim_id and a.payer <> b.payer and a.is_forwarded
      and a.kind = 'word'
    where b.state = 'next_payer' and a.spoken_on <= $as_of::date
  )
  group by claim_id, payer
)
