-- What stands at $as_of, aged from $basis. Credit and bucket are judged per claim × party (DATA.md §5).
open_balance as not materialized (
  select
    claim_id, party, payer, open_cents, service_on, basis_on,
    greatest(0, $as_of::date - basis_on) as age_days,
    case
      when party_cents < 0 then 'credit'
      when basis_on is null then 'no date'
      when $as_of::date - basis_on <= 30 then '0-30'
      when $as_of::date - basis_on <= 60 then '31-60'
      when $as_of::date - basis_on <= 90 then '61-90'
      when $as_of::date - basis_on <= 120 then '91-120'
      else '121+'
    end as bucket
  from (
    select
      claim_id, party, payer, open_cents, party_cents, service_on,
      case $basis
        when 'service' then service_on
        when 'submission' then submitted_on
        else responsible_on
      end as basis_on
    from balance_scope
    where from_on <= $as_of::date and $as_of::date < to_on
  )
)
