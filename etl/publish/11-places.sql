-- scope: all files
-- Practices, providers and locations, as last told. x_shared_npi(npi): one NPI may serve several places: then the name
-- belongs to the id.
create or replace temp macro x_location(npi, name, is_shared) as
  case when is_shared then trim(coalesce(npi, '') || ' ' || coalesce(x_shown(name), npi, ''))
    else coalesce(nullif(npi, ''), x_shown(name), '') end;

insert into practice
with bill as (
  select coalesce(s.practice_npi, o.practice) as practice_id, s.practice_name, s.submitted_on as told_on,
    min(s.content_hash) as content_hash, min(s.service_on) filter (s.origin = '837') as service_on
  from submission s
    left join x_export_practice o on o.control_number = s.control_number and s.practice_npi is null
  group by all),
told as (
  select practice_id, x_shown(practice_name) as name, told_on, content_hash, true as is_bill from bill
  union all
  select payee, x_shown(payee_name), spoken_on, content_hash, false from x_payee),
named as (
  select practice_id, name from told
  qualify row_number() over (
    partition by practice_id
    order by name is null, is_bill desc, told_on desc nulls last, content_hash, name) = 1),
served as (
  select practice_id, min(service_on) as service_on from bill group by all)
select n.practice_id, coalesce(p.name, n.name, n.practice_id), coalesce(p.history_from, s.service_on)
from named n left join served s using (practice_id) left join practice_setting p using (practice_id);

insert into provider
with bill as (
  select provider_npi, provider_name, submitted_on, min(content_hash) as content_hash from submission group by all),
told as (
  select provider_npi as provider_id, x_shown(provider_name) as name, submitted_on, content_hash from bill
  union all
  select distinct provider_npi, null, null::date, null from submission_line
  union all
  select distinct provider_npi, null, null::date, null from adjudication
  union all
  select distinct provider_npi, null, null::date, null from adjudication_line)
select provider_id, coalesce(name, provider_id) from told where provider_id is not null
qualify row_number() over (
  partition by provider_id order by name is null, submitted_on desc nulls last, content_hash, name) = 1;

create temp table x_told_place as
with bill as (
  select coalesce(s.practice_npi, o.practice) as practice_id, s.location_npi, s.location_name, s.submitted_on,
    min(s.content_hash) as content_hash
  from submission s
    left join x_export_practice o on o.control_number = s.control_number and s.practice_npi is null
  where s.location_npi is not null or s.location_name is not null
  group by all)
select *, coalesce(location_npi, '') as npi, coalesce(x_shown(location_name), location_npi, '') as name from bill;

create temp table x_shared_npi as
select npi from x_told_place group by npi having count(distinct name) > 1;

insert into location
select x_location(t.location_npi, t.location_name, s.npi is not null) as location_id, t.practice_id, t.name
from x_told_place t left join x_shared_npi s using (npi)
qualify row_number() over (
  partition by location_id order by t.submitted_on desc nulls last, t.content_hash, t.practice_id) = 1;

drop table x_told_place;
