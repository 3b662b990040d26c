-- Grain: payer × PLB reason, of remittances paid in the period. A positive amount was taken from the check, a negative one
-- added to it. Filters other than practice do not apply: a PLB names no claim.
select
  coalesce(upper(r.payer_name), 'UNKNOWN PAYER')::varchar as payer,
  coalesce(p.reason_code, '?')::varchar as reason_code,
  count(*)::integer as entries,
  count(distinct p.remittance_id)::integer as remittances,
  sum(p.amount_cents)::bigint as taken_cents
from provider_adjustment p
join remittance r using (remittance_id)
where r.paid_on between $from::date and least($to::date, $as_of::date)
  and (len($practice::varchar[]) = 0 or list_contains($practice::varchar[], coalesce(r.payee_npi, '')))
group by all
order by abs(sum(p.amount_cents)) desc, payer, reason_code
