-- Locations, providers, patients and payers of the claims, as last told; then what claims take from them.
insert into provider
with told as (
  select provider_npi as provider_id, x_shown(provider_name) as name, submitted_on, content_hash from submission
  union all
  select provider_id, null, null, null from claim
  union all
  select provider_id, null, null, null from service_line)
select provider_id, coalesce(name, provider_id) from told where provider_id is not null
qualify row_number() over (
  partition by provider_id order by name is null, submitted_on desc nulls last, content_hash, name) = 1;

-- one NPI may serve several places: then the name belongs to the id
create temp table x_place as
with told as (
  select submission_id, coalesce(practice_npi, '') as practice_id,
    coalesce(location_npi, '') as npi, coalesce(x_shown(location_name), location_npi, '') as name,
    submitted_on, content_hash
  from submission where location_npi is not null or location_name is not null)
select *, case when count(distinct name) over (partition by npi) > 1 then trim(npi || ' ' || name)
    else coalesce(nullif(npi, ''), name) end as location_id
from told;

insert into location
select location_id, practice_id, name from x_place
qualify row_number() over (
  partition by location_id order by submitted_on desc nulls last, content_hash, practice_id) = 1;

update claim set location_id = p.location_id from x_place p where p.submission_id = claim.live_submission_id;

insert into patient
with told as (
  select x_patient(coalesce(practice_npi, ''), member_id, patient_first, patient_last, patient_birth_on) as patient_id,
    member_id, patient_last, patient_first, patient_birth_on, patient_sex, submitted_on, content_hash
  from submission
  union all
  select x_patient(a.payee, j.member_id, j.patient_first, j.patient_last, null), j.member_id, j.patient_last,
    j.patient_first, null, null, null, j.content_hash
  from x_adj a join adjudication j using (adjudication_id))
select patient_id, member_id, patient_last, patient_first, patient_birth_on, patient_sex from told
semi join claim using (patient_id)
qualify row_number() over (
  partition by patient_id order by submitted_on desc nulls last, content_hash) = 1;

create temp table x_payer_seen as
select payer, filing_code, count(*) as uses from (
  select payer, filing_code from x_party
  union all
  select v.payer, v.filing_code from x_voice v anti join x_role using (claim_id)
  union all
  select payer, null from x_voice
  union all
  select payer, null from claim
  union all
  select payer, null from x_cob)
group by all;

-- the class follows from the filing code most claims of the payer carry, and its name
insert into payer
with usual as (
  select payer, filing_code from x_payer_seen
  qualify row_number() over (
    partition by payer order by filing_code is null, uses desc, filing_code) = 1),
ruled as (
  select u.payer, min_by(r.class, r.position) as class
  from usual u join payer_class_rule r
    on (coalesce(r.filing_code, '') = '' or r.filing_code = u.filing_code)
      and (coalesce(r.name_pattern, '') = '' or regexp_matches(u.payer, r.name_pattern))
  group by u.payer)
select u.payer, coalesce(s.class, r.class, 'other'), coalesce(s.is_capitated, false)
from usual u left join ruled r using (payer) left join payer_setting s using (payer);

update claim set payer_class = p.class from payer p where p.payer = claim.payer;

insert into payer_name
with told as (
  select u.code as alias, 'id' as kind, c.payer, 1 as uses
  from (select distinct code from x_payer_use where code is not null) u join x_payer_code c using (code)
  union all
  select name, 'name', payer, 1 from x_payer_told
  union all
  select alias, 'name', payer, 1000000000 from x_alias
  union all
  select remit_payer, 'name', payer, count(*) from x_voice where remit_payer is not null group by all)
select alias, kind, payer from told
qualify row_number() over (
  partition by kind, alias order by uses >= 1000000000 desc, alias = payer desc, uses desc, payer) = 1;

drop table x_place;
drop table x_payer_seen;
