-- Grain: payer that denied × root cause × code. Numerator: episodes opened in the period (full and partial).
-- Excludes: expected denials; claims before history. Duplicates and denials the patient owes are in (RULINGS 21, 24).
with /* filters */
cause as (
  select
    payer, root_cause, code,
    count(distinct claim_id) as claims,
    count(distinct (claim_id, line_no)) as lines,
    sum(denied_cents) as denied_cents,
    sum(recovered_cents) as recovered_cents
  from episode_scope
  where opened_on between $from::date and $to::date
  group by all
)
select
  payer::varchar as payer,
  root_cause::varchar as root_cause,
  code::varchar as code,
  claims::integer as claims,
  lines::integer as lines,
  denied_cents::bigint as denied_cents,
  recovered_cents::bigint as recovered_cents
from cause
order by denied_cents desc, payer, root_cause, code
