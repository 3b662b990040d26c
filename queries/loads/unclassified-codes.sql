-- Grain: one group-CARC that the reference table does not know: its money stays open and visible, never written off.
select
  coalesce(j.group_code, '?')::VARCHAR as group_code,
  coalesce(j.carc, '?')::VARCHAR as carc,
  count(*)::INTEGER as adjustments,
  count(distinct j.adjudication_id)::INTEGER as adjudications,
  sum(j.amount_cents)::BIGINT as amount_cents,
  max(ca.spoken_on)::DATE as last_on,
  array_to_string(list(distinct ca.payer order by ca.payer), ', ')::VARCHAR as payers
from adjustment as j
join claim_adjudication as ca using (adjudication_id)
left join carc as c on c.carc = j.carc
where c.carc is null and ca.spoken_on <= cast($as_of as DATE)
group by all
order by abs(sum(j.amount_cents)) desc, carc, group_code
