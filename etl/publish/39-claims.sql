-- claim: one row per family; patient: those that claims have, as last told.
-- a claim's patient is told by its bill, else by the remittance
create or replace temp macro x_patient(practice, member, first, last, birth) as
  'p' || left(md5(case when member is not null and first is not null
      then concat_ws('|', practice, upper(member), x_shown(first))
    else concat_ws('|', practice, coalesce(x_shown(last), ''), coalesce(x_shown(first), ''),
      coalesce(birth::varchar, member, '')) end), 14);

insert into claim
with charge as (
  select claim_id, sum(charge_cents)::bigint as charge_cents,
    min(service_on) filter (charge_cents <> 0) as service_on,
    max(service_on) filter (charge_cents <> 0) as service_to
  from service_line group by claim_id),
last_bill as (
  select claim_id, max(submitted_on) as submitted_on from claim_submission group by claim_id),
-- only a later payer's bill is loaded: it tells the primary
told_primary as (
  select claim_id, min_by(payer, sequence) as payer from x_party where not is_billed group by claim_id),
put as (
  select c.claim_id, b.has_837, s.*, g.location_id, f.submitted_on as first_on, b.first_role, b.first_payer,
    b.live_submission_id, b.voided_on,
    coalesce(case when b.sequence > 1 then t.payer end, b.payer, r.payer, 'UNKNOWN PAYER') as shown_payer,
    coalesce(u.practice, case when s.submission_id is null then r.practice_id end, '') as practice_id,
    coalesce(s.control_number, r.control_number) as account,
    coalesce(h.service_on, b.service_on, r.service_on) as from_on,
    greatest(coalesce(h.service_to, b.service_to, r.service_to),
      coalesce(h.service_on, b.service_on, r.service_on)) as to_on,
    coalesce(h.charge_cents, 0) as now_cents, l.submitted_on as last_on, coalesce(r.is_qmb, false) as is_qmb,
    a.member_id as remit_member, a.patient_first as remit_first, a.patient_last as remit_last,
    a.provider_npi as remit_provider
  from (select distinct claim_id from x_claim) c
    left join x_bill b using (claim_id)
    left join submission s on s.submission_id = b.live_submission_id
    left join x_sub u on u.submission_id = b.live_submission_id
    left join submission f on f.submission_id = b.first_submission_id
    left join x_remitted r on r.claim_id = c.claim_id
    left join adjudication a on a.adjudication_id = r.adjudication_id
    left join charge h on h.claim_id = c.claim_id
    left join x_place g on g.submission_id = b.live_submission_id
    left join last_bill l on l.claim_id = c.claim_id
    left join told_primary t on t.claim_id = c.claim_id)
select p.claim_id,
  case when p.has_837 then '837' when p.submission_id is not null then 'claims' else 'remittance' end,
  p.practice_id, p.location_id, coalesce(p.provider_npi, p.remit_provider),
  case when p.submission_id is null
      then x_patient(p.practice_id, p.remit_member, p.remit_first, p.remit_last, null)
    else x_patient(p.practice_id, p.member_id, p.patient_first, p.patient_last, p.patient_birth_on) end,
  p.account, p.shown_payer, coalesce(y.class, 'other'), coalesce(p.first_payer, p.shown_payer), p.from_on, p.to_on, p.now_cents,
  case when p.first_role not in ('replacement', 'void') then p.first_on end, p.last_on,
  p.live_submission_id,
  p.submission_id is null and coalesce(p.from_on < r.history_from, false), p.is_qmb, p.voided_on
from put p
  left join practice r using (practice_id)
  left join payer y on y.payer = p.shown_payer
order by p.claim_id;

drop table x_remitted;
drop table x_place;
