-- One row per clock that runs for a standing claim on $as_of: by when it must be filed, corrected or disputed.
-- The payer's own limit wins over its class's; `is_default` says: verify in your contract (DERMATOLOGY.md §7).
-- Original: from the service date, while a payer that owes money has neither accepted nor answered the claim; what could not
-- be processed (MA130) was never filed. A next payer's clock starts with the earlier one's word, unless it is Medicare
-- (42 CFR 424.44) or its own limit says otherwise.
-- Corrected and dispute: from the latest denial in force, unless the claim was sent again since (and that is not answered), or
-- to another payer in its place; what a word allowed too little or left unexplained can be disputed from that word on. N211
-- leaves no appeal.
refused as (
  select
    d.claim_id, d.payer, max(d.sequence) as sequence, max(d.latest_on) as remittance_on,
    coalesce(bool_and(a.is_unprocessable), false) as is_unfiled,
    bool_or(list_contains(d.remark_codes, 'N211')) as is_final
  from denial d
  semi join standing_claim using (claim_id)
  left join claim_adjudication a using (adjudication_id, claim_id)
  where d.opened_on <= $as_of::date and (d.closed_on is null or d.closed_on > $as_of::date)
    and not d.is_duplicate and not d.patient_owes
  group by d.claim_id, d.payer
),
unfiled as (
  select claim_id, payer, max((state = 'next_payer')::integer) + 1 as sequence
  from standing_balance
  where party = 'insurance' and open_cents > 0
  group by claim_id, payer
),
handed_over as (
  select claim_id, arg_max(payer, submitted_on) as payer, max(submitted_on) as sent_on
  from claim_submission
  semi join standing_claim using (claim_id)
  where role = 'payer_change' and submitted_on <= $as_of::date and (rejected_on is null or rejected_on > $as_of::date)
  group by claim_id
),
running_clock as (
  select claim_id, payer, kind, max(sequence) as sequence, min(remittance_on) as remittance_on
  from (
    select r.claim_id, r.payer, r.sequence, k.kind, r.remittance_on
    from refused r
    left join payer_contact c using (claim_id, payer)
    left join handed_over m on m.claim_id = r.claim_id and m.payer <> r.payer and m.sent_on > r.remittance_on
    cross join (values ('original'), ('corrected'), ('first_dispute')) k (kind)
    where not coalesce(c.is_asked and c.sent_on > r.remittance_on, false) and m.claim_id is null
      and case k.kind when 'original' then r.is_unfiled when 'corrected' then not r.is_unfiled else not r.is_unfiled and not r.is_final end
    union all
    select claim_id, payer, 1, 'first_dispute', from_on
    from line_underpayment
    semi join standing_claim using (claim_id)
    where from_on <= $as_of::date and $as_of::date < to_on
    union all
    select b.claim_id, b.payer, 1, 'first_dispute', c.heard_on
    from standing_balance b
    join payer_contact c using (claim_id, payer)
    where b.state = 'unexplained' and b.open_cents > 0 and not c.is_asked
    union all
    select u.claim_id, u.payer, u.sequence, 'original', null
    from unfiled u
    left join payer_contact c using (claim_id, payer)
    where c.heard_on is null and c.undone_on is null and not coalesce(c.is_accepted, false)
  )
  group by claim_id, payer, kind
),
limit_in_force as materialized (
  select distinct on (p.payer, f.kind)
    p.payer, p.class, f.kind, f.days, f.clock, f.is_default, f.source, f.payer is not null as is_own
  from payer p
  join filing_limit f on f.payer = p.payer or (f.payer is null and f.class = p.class)
  where f.from_on is null or f.from_on <= $as_of::date
  order by p.payer, f.kind, f.payer is null, f.from_on desc nulls last
),
claim_deadline as (
  select k.claim_id, k.payer, k.sequence, k.kind, l.days, l.is_default, l.source, k.clock, k.start_on + l.days as due_on
  from (
    select
      r.claim_id, r.payer, r.sequence, r.kind,
      case
        when l.clock = 'primary_remittance' or (r.sequence > 1 and l.clock = 'service' and not l.is_own and l.class <> 'Medicare')
          then 'primary_remittance'
        else l.clock
      end as clock,
      case clock
        when 'service' then c.service_on
        when 'primary_remittance' then w.spoken_on
        else r.remittance_on
      end as start_on
    from running_clock r
    join claim c using (claim_id)
    join limit_in_force l on l.payer = r.payer and l.kind = r.kind
    left join (
      select claim_id, max(spoken_on) as spoken_on
      from claim_adjudication
      semi join standing_claim using (claim_id)
      where sequence = 1 and kind = 'word' and spoken_on <= $as_of::date
      group by claim_id
    ) w using (claim_id)
  ) k
  join limit_in_force l on l.payer = k.payer and l.kind = k.kind
  where k.start_on is not null
)
