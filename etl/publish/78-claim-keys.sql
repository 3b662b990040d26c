-- claim_key: what a claim is found by, sorted, so that all that begins with some letters stands together on disk. Numbers, members
-- and names are those that the claim's own bills and remittances tell: of claims remade alone the others' stay right.
insert into claim_key by name
with told as (
  select
    m.claim_id, 1 as rung, m.position as place, s.control_number, null as payer_control_number, s.member_id,
    null as corrected_member_id, s.patient_last, s.patient_first
  from claim_submission m
  join submission s using (submission_id)
  union all
  select
    m.claim_id, 0, m.rank, a.control_number, a.payer_control_number, a.member_id, a.corrected_member_id, a.patient_last,
    a.patient_first
  from claim_adjudication m
  join adjudication a using (adjudication_id)
  where m.origin = '835'
),
-- as last told by a bill, else by a remittance
named as (
  select
    claim_id,
    max_by(patient_last, (rung, place)) filter (patient_last is not null) as last_name,
    max_by(patient_first, (rung, place)) filter (patient_last is not null) as first_name
  from told
  group by claim_id
),
word as (
  select claim_id, 'number' as kind, control_number as text from told
  union all
  select claim_id, 'payer number', payer_control_number from told where rung = 0
  union all
  select claim_id, 'member', member_id from told
  union all
  select claim_id, 'member', corrected_member_id from told where rung = 0
  union all
  select claim_id, 'name', patient_last || ' ' || coalesce(patient_first, '') from told
  union all
  select claim_id, 'name', patient_first || ' ' || patient_last from told
),
spelled as (
  select distinct claim_id, kind, regexp_replace(upper(strip_accents(text)), '[^A-Z0-9]', '', 'g') as key from word where text is not null
)
select
  c.claim_id, c.practice_id, c.location_id, w.kind, w.key, c.control_number, n.last_name, n.first_name, c.payer, c.service_on
from spelled w
join claim c on c.claim_id = w.claim_id
left join named n on n.claim_id = w.claim_id
where w.key <> '' and not c.is_before_history
order by w.key, c.claim_id, w.kind;
