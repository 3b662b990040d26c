-- scope: all files
-- Payers' names as claims told them (RULINGS 6): for an id, NM103 of the latest 837; then the alias settings.
-- Leaves x_payer_code(code, payer) and x_payer_told(name, payer) for the steps that need to know who someone is.
create or replace temp macro x_shown(name) as
  nullif(upper(trim(regexp_replace(name, '\s+', ' ', 'g'))), '');
-- account numbers as payers mangle them: case, hyphens, leading zeros
create or replace temp macro x_plain(number) as
  nullif(ltrim(regexp_replace(upper(number), '[^A-Z0-9]', '', 'g'), '0'), '');
create or replace temp macro x_sequence(code) as
  case when code in ('P', 'S', 'T') then position(code in 'PST')
    when code between 'A' and 'H' then 3 + position(code in 'ABCDEFGH') else 1 end;

create temp table x_alias as
select alias, payer from payer_alias
qualify row_number() over (partition by alias order by from_on desc nulls last, payer) = 1;

create temp table x_payer_use as
with told as (
  select payer_code, payer_name, true as is_direct, submitted_on, min(content_hash) as content_hash
  from submission group by all
  union all
  select p.payer_code, p.payer_name, false, s.submitted_on, min(s.content_hash)
  from submission_payer p join submission s using (submission_id) group by all)
select payer_code as code, x_shown(payer_name) as name, is_direct, submitted_on as told_on, content_hash from told;

create temp table x_payer_code as
with latest as (
  select code, name from x_payer_use where code is not null
  qualify row_number() over (
    partition by code
    order by name is null, is_direct desc, told_on desc nulls last, content_hash, name) = 1)
select l.code, coalesce(by_code.payer, by_name.payer, l.name, l.code) as payer
from latest l
  left join x_alias by_code on by_code.alias = l.code
  left join x_alias by_name on by_name.alias = l.name;

-- a name means itself where it is shown; else who used it last
create temp table x_payer_told as
with named as (
  select u.name, coalesce(a.payer, c.payer, u.name) as payer, u.told_on, u.content_hash,
    a.payer is not null as is_set, u.name = coalesce(c.payer, u.name) as is_own
  from x_payer_use u
    left join x_payer_code c using (code)
    left join x_alias a on a.alias = u.name
  where u.name is not null)
select name, payer from named
qualify row_number() over (
  partition by name order by is_set desc, is_own desc, told_on desc nulls last, content_hash, payer) = 1;

drop table x_payer_use;
