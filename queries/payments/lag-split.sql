-- Grain: payer of the first submission, and one row `ALL PAYERS`. Median days of each step, of claims first adjudicated in
-- the period: service → first submission → accepted → first remittance. Medians of parts need not add up to the whole's.
-- Excludes: claims without a known first submission; a step without both dates. Source: KPIS §1 (payer lag, billing lag).
with /* filters */
step as (
  select
    coalesce(first_payer, 'UNKNOWN PAYER') as payer,
    sub1_on - service_on as billing,
    case when sub1_accepted_on <= rem1_on then sub1_accepted_on - sub1_on end as acceptance,
    case when sub1_accepted_on <= rem1_on then rem1_on - sub1_accepted_on end as adjudication,
    rem1_on - sub1_on as payer_lag,
    rem1_on - service_on as whole
  from progress_scope
  where rem1_on between $from::date and least($to::date, $as_of::date)
    and sub1_on <= rem1_on
)
select
  case when grouping(payer) = 1 then 'ALL PAYERS' else payer end::varchar as payer,
  count(*)::integer as claims,
  median(billing)::double as billing_days,
  median(acceptance)::double as acceptance_days,
  median(adjudication)::double as adjudication_days,
  median(payer_lag)::double as payer_days,
  median(whole)::double as whole_days
from step
group by grouping sets ((payer), ())
having count(*) > 0
order by grouping(payer), payer
