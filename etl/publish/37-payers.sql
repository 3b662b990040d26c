-- Payers that claims have, their classes, and all names and ids that files used for them.
create temp table x_payer_seen as
with silent as (
  select submission_id from x_every_submission where origin = 'claims'
    and submission_id not in (select submission_id from x_every_claim_submission)),
told as (
  select payer_code, payer_name, filing_code, true as is_billed, count(*) as uses
  from x_every_submission where submission_id not in (from silent) group by all
  union all
  select payer_code, payer_name, filing_code, false, count(*)
  from x_every_submission_payer where submission_id not in (from silent) group by all)
select coalesce(c.payer, a.payer, n.payer, x_shown(t.payer_name), 'UNKNOWN PAYER') as payer, t.filing_code,
  sum(t.uses)::bigint as uses
from told t
  left join x_payer_code c on c.code = t.payer_code
  left join x_alias a on a.alias = x_shown(t.payer_name) and t.is_billed
  left join x_payer_told n on n.name = x_shown(t.payer_name)
group by all
union all
-- claims that only remittances tell
select c.payer, a.filing_code, count(*)
from x_every_claim_adjudication c join x_every_adjudication a using (adjudication_id)
where c.match_method = 'none'
group by all
union all
select payer, null, count(*) from x_every_claim_adjudication group by all;

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
with said as (
  select remittance_id, remit_payer, payer, count(*) as words from x_every_claim_adjudication
  where origin = '835' group by all),
told as (
  select code as alias, 'id' as kind, payer, false as is_set, 1 as uses from x_payer_code
  union all
  select name, 'name', payer, false, 1 from x_payer_told
  union all
  select r.payer_code, 'id', s.payer, false, sum(s.words) from said s join x_every_remittance r using (remittance_id)
  where r.payer_code is not null group by all
  union all
  select remit_payer, 'name', payer, false, sum(words) from said where remit_payer is not null group by all),
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
