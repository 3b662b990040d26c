-- Rows of denial exports that no remittance tells (claim, CARC, 7 days): episodes of their own (DATA.md §6). A row that
-- tells a rejection is a submission's verdict, never a denial. Overlapping exports count once.
create temp table x_denial_told as
select distinct a.claim_id, a.spoken_on, j.carc
from claim_adjudication a
join adjustment j using (adjudication_id)
where a.kind in ('word', 'repeat');

insert into denial by name
with told as (
  select distinct
    x.claim_id, c.payer as primary_payer, r.denied_on, r.group_code, r.carc, r.amount_cents, r.payer_name, r.code,
    r.remark_codes, k.class, k.root_cause, coalesce(k.is_soft, false) as is_soft
  from denial_row r
  join x_denial_claim x using (file_id, segment_no)
  join claim c on c.claim_id = x.claim_id
  left join carc k on k.carc = r.carc
  where not r.is_rejection and r.denied_on is not null
    and coalesce(k.class, 'denial') in ('denial', 'by_remark', 'bundled_or_contractual')
    and not exists (
      from x_denial_told t
      where t.claim_id = x.claim_id and t.carc = r.carc and abs(t.spoken_on - r.denied_on) <= 7
    )
),
placed as (
  select distinct on (t.claim_id, t.denied_on, t.carc, t.code, t.amount_cents)
    t.*, l.line_no, l.charge_cents, l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4, l.family
  from told t
  join service_line l using (claim_id)
  order by t.claim_id, t.denied_on, t.carc, t.code, t.amount_cents, l.code is distinct from t.code, l.charge_cents desc, l.line_no
),
episode as (
  select
    p.claim_id, p.line_no,
    coalesce(n.payer, p.primary_payer) as payer,
    1 as sequence,
    min(p.denied_on) as opened_on,
    max(p.denied_on) as latest_on,
    null as adjudication_id,
    any_value(p.group_code order by p.denied_on) as group_code,
    p.carc,
    any_value(coalesce(p.root_cause, 'unknown')) as root_cause,
    any_value(p.remark_codes order by p.denied_on) as remark_codes,
    bool_or(coalesce(p.amount_cents, p.charge_cents) >= p.charge_cents) as is_full,
    bool_or(
      coalesce(p.root_cause in ('noncov', 'necessity'), false)
      and (
        coalesce(f.is_cosmetic, false)
        or list_has_any([p.modifier_1, p.modifier_2, p.modifier_3, p.modifier_4], ['GA', 'GX', 'GY', 'GZ'])
      )
    ) as is_expected,
    bool_or(p.is_soft) as is_soft,
    false as is_duplicate,
    coalesce(bool_and(p.group_code = 'PR'), false) as patient_owes,
    arg_min(coalesce(p.amount_cents, p.charge_cents), p.denied_on) as denied_cents
  from placed p
  left join payer_name n on n.kind = 'name' and n.alias = upper(regexp_replace(trim(p.payer_name), '\s+', ' ', 'g'))
  left join cpt_family f on f.family = p.family
  group by p.claim_id, p.line_no, coalesce(n.payer, p.primary_payer), p.carc
)
select e.*, c.practice_id, c.location_id, c.payer as primary_payer, c.payer_class, f.provider_id, f.family
from episode e
join claim c using (claim_id)
left join line_filter f using (claim_id, line_no);

drop table x_denial_claim;
drop table x_denial_told;
