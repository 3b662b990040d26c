-- Grain: one other claim of the claim's patient that was known on $as_of, newest service first; at most $rows of them.
with
  person as (
    select patient_id from claim where claim_id = $claim_id
  ),
  other as (
    select c.claim_id, c.control_number, c.service_on, c.charge_cents, s.payer, s.status, s.code, s.root_cause
    from claim as c
    join person as p on p.patient_id = c.patient_id
    join claim_status as s
      on s.claim_id = c.claim_id and s.from_on <= cast($as_of as DATE) and cast($as_of as DATE) < s.to_on
    where c.claim_id <> $claim_id
  ),
  owed as (
    select claim_id, sum(open_cents) as open_cents
    from balance
    where claim_id in (select claim_id from other)
      and from_on <= cast($as_of as DATE) and cast($as_of as DATE) < to_on
    group by claim_id
  )
select
  o.claim_id::VARCHAR as claim_id,
  o.control_number::VARCHAR as control_number,
  o.service_on::DATE as service_on,
  o.payer::VARCHAR as payer,
  o.status::VARCHAR as status,
  o.code::VARCHAR as code,
  o.root_cause::VARCHAR as root_cause,
  o.charge_cents::BIGINT as charge_cents,
  coalesce(w.open_cents, 0)::BIGINT as open_cents,
  (select count(*) from other)::INTEGER as total,
  (select coalesce(sum(open_cents), 0) from owed)::BIGINT as total_open_cents
from other as o
left join owed as w using (claim_id)
order by o.service_on desc nulls last, o.control_number, o.claim_id
limit cast($rows as INTEGER)
