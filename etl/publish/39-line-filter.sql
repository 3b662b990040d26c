-- What filters ask of each claim line: its claim's place and payer, its provider (else the claim's), its CPT family. Later
-- steps put it on what they say of lines.
insert into line_filter by name
select
  l.claim_id, l.line_no, c.practice_id, c.location_id, c.payer as primary_payer, c.payer_class,
  coalesce(l.provider_id, c.provider_id) as provider_id, l.family
from service_line l
join claim c using (claim_id)
where not c.is_before_history
order by l.claim_id, l.line_no;
