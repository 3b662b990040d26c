-- First words with what filters ask of their lines, why they denied, and when the claim was first answered. `is_visit_25`: an
-- office visit with modifier 25 on a day with a procedure of the same claim (KPIS §5; a global period of 0, 10 or 90 days).
insert into line_first_word by name
with refused as (
  select claim_id, line_no, payer, opened_on as spoken_on, arg_max(root_cause, (denied_cents, root_cause)) as root_cause
  from denial
  where sequence = 1 and not is_duplicate
  group by all
),
visit as (
  select l.claim_id, l.line_no, true as is_visit_25
  from service_line l
  where l.family in ('em_new', 'em_est')
    and list_contains([l.modifier_1, l.modifier_2, l.modifier_3, l.modifier_4], '25')
    and exists (
      from service_line p
      join cpt_code k using (code)
      where p.claim_id = l.claim_id and p.service_on is not distinct from l.service_on
        and k.global_days in ('000', '010', '090')
    )
)
select
  w.claim_id, w.line_no, w.payer, w.spoken_on, w.charge_cents, w.allowed_cents, w.denied_cents,
  w.is_denied, w.is_partly_denied, w.is_expected, w.is_soft,
  f.practice_id, f.location_id, f.primary_payer, f.payer_class, f.provider_id, f.family,
  h.rem1_on, r.root_cause,
  coalesce(v.is_visit_25, false) as is_visit_25
from x_line_first_word w
join line_filter f using (claim_id, line_no)
join claim_history h using (claim_id)
left join refused r using (claim_id, line_no, payer, spoken_on)
left join visit v using (claim_id, line_no)
order by h.rem1_on, w.spoken_on;
