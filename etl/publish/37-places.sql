-- Practices, providers and locations, as last told. Leaves x_place(submission_id, location_id).
insert into practice
with told as (
  select b.practice as practice_id, x_shown(s.practice_name) as name, s.submitted_on as told_on,
    s.content_hash, true as is_bill
  from submission s join x_sub b using (submission_id)
  union all
  select payee, x_shown(r.payee_name), a.spoken_on, a.content_hash, false
  from x_adj a join remittance r using (remittance_id)),
named as (
  select practice_id, name from told
  qualify row_number() over (
    partition by practice_id
    order by name is null, is_bill desc, told_on desc nulls last, content_hash, name) = 1),
served as (
  select practice as practice_id, min(service_on) as service_on from x_sub
  where origin = '837' group by all)
select n.practice_id, coalesce(p.name, n.name, n.practice_id), coalesce(p.history_from, s.service_on)
from named n left join served s using (practice_id) left join practice_setting p using (practice_id);

insert into provider
with told as (
  select provider_npi as provider_id, x_shown(provider_name) as name, submitted_on, content_hash from submission
  union all
  select provider_npi, null, null, null from submission_line
  union all
  select provider_npi, null, null, null from adjudication
  union all
  select provider_npi, null, null, null from adjudication_line)
select provider_id, coalesce(name, provider_id) from told where provider_id is not null
qualify row_number() over (
  partition by provider_id order by name is null, submitted_on desc nulls last, content_hash, name) = 1;

-- one NPI may serve several places: then the name belongs to the id
create temp table x_place as
with told as (
  select submission_id, b.practice as practice_id,
    coalesce(s.location_npi, '') as npi, coalesce(x_shown(s.location_name), s.location_npi, '') as name,
    s.submitted_on, s.content_hash
  from submission s join x_sub b using (submission_id)
  where s.location_npi is not null or s.location_name is not null)
select t.*, case when m.npi is not null then trim(t.npi || ' ' || t.name)
    else coalesce(nullif(t.npi, ''), t.name) end as location_id
from told t
  left join (select npi from told group by npi having count(distinct name) > 1) m using (npi);

insert into location
select location_id, practice_id, name from x_place
qualify row_number() over (
  partition by location_id order by submitted_on desc nulls last, content_hash, practice_id) = 1;
