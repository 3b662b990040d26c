-- Shares as published, cash that no claim explains, and what looks wrong.

insert into adjudication_share
with expected as (
  select s.adjudication_id, s.line_no
  from x_share s
  join service_line l on l.claim_id = s.claim_id and l.line_no = s.line_no
  left join cpt_family f on f.family = l.family
  where s.lead.root_cause in ('noncov', 'necessity')
    and (
      coalesce(f.is_cosmetic, false)
      or list_has_any(
        ['GY', 'GX', 'GA', 'GZ'],
        list_filter([l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4], m -> m is not null)
      )
    )
)
select s.adjudication_id, s.claim_id, s.line_no, s.adjudication_line_no, s.charge_cents, s.paid_cents, s.allowed_cents,
  s.patient_cents, s.next_payer_cents, s.contractual_cents, s.prior_payer_cents, s.denied_cents,
  s.denied_patient_cents, s.pending_cents, s.other_cents, s.is_denied,
  s.denied_cents > 0 and not s.is_denied, e.line_no is not null,
  s.lead.group_code, s.lead.carc, s.lead.root_cause, coalesce(s.lead.is_soft, false),
  case when len(coalesce(l.remark_codes, [])) > 0 then l.remark_codes else a.remark_codes end,
  r.line_no is not null
from x_share s
join x_said a using (adjudication_id)
left join adjudication_line l on l.adjudication_id = s.adjudication_id and l.line_no = s.adjudication_line_no
left join expected e on e.adjudication_id = s.adjudication_id and e.line_no = s.line_no
left join x_repeat r on r.adjudication_id = s.adjudication_id and r.line_no = s.line_no
order by s.claim_id;

update claim_adjudication
set kind = 'repeat'
where kind = 'word' and adjudication_id in (select adjudication_id from x_repeat)
  and adjudication_id not in (
    select s.adjudication_id from x_share s
    where (s.adjudication_id, s.line_no) not in (from x_repeat)
  );

insert into unmatched_cash
select 'remittance_claim', s.spoken_on, s.payer, s.claim_id, s.adjudication_id, s.paid_cents, s.file_id, s.segment_no
from x_said s
join claim c using (claim_id)
where c.origin = 'remittance' and s.origin = '835' and s.paid_cents <> 0
union all
select 'reversal_without_original', s.spoken_on, s.payer, null, s.adjudication_id, s.paid_cents, s.file_id, s.segment_no
from x_said s
join claim c using (claim_id)
where c.origin <> 'remittance' and s.kind = 'reversal' and s.paid_cents <> 0
  and s.adjudication_id not in (select reversal_id from x_undo)
union all
select 'unapplied_patient', posted_on, null, null, null,
  case type when 'refund' then -amount_cents else amount_cents end, file_id, segment_no
from x_posting
where outcome = 'unapplied' and (type = 'patient_payment' or (type = 'refund' and coalesce(party, 'patient') = 'patient'));

-- a word that took the place of another without a reversal
insert into x_issue
with word as (
  select distinct v.adjudication_id, v.claim_id, v.position, v.rank, v.spoken_on, v.ended_on, s.line_no
  from x_speech v
  join x_share s using (adjudication_id)
  where v.is_word and v.origin = '835'
    and (s.adjudication_id, s.line_no) not in (from x_repeat)
    and v.claim_id in (select claim_id from x_speech where is_word group by claim_id having count(*) > 1)
)
select any_value(a.file_id), any_value(a.segment_no), 'info', 'word_replaced_without_reversal',
  'This adjudication replaces an earlier one of the same payer that was not reversed: the latest counts, payments add up.',
  any_value(a.paid_cents), null
from word later
join word earlier
  on earlier.claim_id = later.claim_id and earlier.position = later.position and earlier.line_no = later.line_no
  and earlier.rank < later.rank and coalesce(earlier.ended_on > later.spoken_on, true)
join x_said a on a.adjudication_id = later.adjudication_id
where later.line_no > 0
group by later.adjudication_id;
