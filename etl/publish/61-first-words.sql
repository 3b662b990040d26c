-- The first word of the primary position about each line: what rates judge. Published once the claims' history is known (73).
create temp table x_line_first_word as
select
  w.claim_id, w.line_no, w.payer, w.spoken_on,
  case when w.charge_cents <> 0 then w.charge_cents else l.charge_cents end as charge_cents,
  w.allowed_cents, w.denied_cents, w.is_denied, w.is_partly_denied, w.is_expected, w.is_soft
from x_line_word w
join service_line l using (claim_id, line_no)
where w.sequence = 1 and not w.is_repeat
  and (w.line_no > 0 or w.claim_id not in (select claim_id from service_line where line_no > 0))
qualify row_number() over (partition by w.claim_id, w.line_no order by w.rank) = 1;
