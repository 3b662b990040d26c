-- Payers that claims have, their classes, and all names and ids that files used for them.
create temp table x_payer_seen as
select payer, filing_code, count(*) as uses from (
  select payer, filing_code from x_party
  union all
  select v.payer, v.filing_code from x_voice v anti join x_role using (claim_id)
  union all
  select payer, null from x_voice
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
  select u.payer, min_by(r.class, r.position) as class, min_by(r.source, r.position) as source
  from usual u join payer_class_rule r
    on (coalesce(r.filing_code, '') = '' or r.filing_code = u.filing_code)
      and (coalesce(r.name_pattern, '') = '' or regexp_matches(u.payer, r.name_pattern))
  group by u.payer)
select u.payer, coalesce(s.class, r.class, 'other'), coalesce(s.is_capitated, false),
  coalesce(r.class, 'other'), r.source
from usual u left join ruled r using (payer) left join payer_setting s using (payer);

insert into payer_name
with told as (
  select code as alias, 'id' as kind, payer, false as is_set, 1 as uses from x_payer_code
  union all
  select name, 'name', payer, false, 1 from x_payer_told
  union all
  select payer_code, 'id', payer, false, count(*) from x_voice where payer_code is not null group by all
  union all
  select remit_payer, 'name', payer, false, count(*) from x_voice where remit_payer is not null group by all),
named as (
  from told
  union all
  select alias, coalesce(max(t.kind), 'name'), any_value(a.payer), true, 0
  from x_alias a left join told t using (alias) group by alias)
select alias, kind, payer from named
qualify row_number() over (
  partition by kind, alias
  order by is_set desc, alias = payer desc, uses desc,
    payer) = 1;

drop table x_payer_seen;
