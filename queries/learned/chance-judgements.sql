-- Grain: a denial that was open on $as_of, what was predicted of it then and what became of it by $known_on (scope/judged-denial.sql);
-- of one step of the chance ($step; null: all), of one end ($result: paid, not paid, decided, not decided; null: all).
with /* filters */
asked as (
  from judged_denial
  where ($step::integer is null or step = $step)
    and case $result::varchar
      when 'paid' then is_won
      when 'not paid' then is_decided and not is_won
      when 'decided' then is_decided
      when 'not decided' then not is_decided
      else $result::varchar is null
    end
)
select
  a.claim_id::VARCHAR as claim_id,
  c.control_number::VARCHAR as control_number,
  a.line_no::INTEGER as line_no,
  l.code::VARCHAR as code,
  a.payer::VARCHAR as payer,
  a.root_cause::VARCHAR as root_cause,
  a.attempt::INTEGER as attempt,
  a.opened_on::DATE as opened_on,
  a.chance::DOUBLE as chance,
  a.chance_low::DOUBLE as chance_low,
  a.chance_high::DOUBLE as chance_high,
  a.n_behind::INTEGER as chance_n,
  a.prior::DOUBLE as prior,
  a.denied_cents::BIGINT as denied_cents,
  case when a.is_won then a.paid_cents end::BIGINT as paid_cents,
  a.paid_on::DATE as paid_on,
  case when a.is_won then 'paid' when a.is_decided then 'not paid' else 'not decided' end::VARCHAR as result
from asked a
join claim c using (claim_id)
left join service_line l using (claim_id, line_no)
order by a.chance desc, a.claim_id, a.line_no, a.payer, a.opened_on
