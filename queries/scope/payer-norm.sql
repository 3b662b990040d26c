-- One row per payer with loaded remittances: within how many days 85 % of its first answers of the last 180 days came (REM1 −
-- SUB1, at least 30 claims), else its class's, else 30 days (KPIS §4).
payer_norm as (
  with answered as (
    select h.first_payer as payer, p.class, h.rem1_on - h.sub1_on as days
    from claim_history h
    join payer p on p.payer = h.first_payer
    where h.rem1_on > $as_of::date - 180 and h.rem1_on <= $as_of::date and h.sub1_on <= h.rem1_on
  ),
  own as (
    select payer, ceil(quantile_cont(days, 0.85))::integer as days, count(*) as claims from answered group by payer having count(*) >= 30
  ),
  of_class as (
    select class, ceil(quantile_cont(days, 0.85))::integer as days, count(*) as claims from answered group by class having count(*) >= 30
  )
  select
    p.payer,
    coalesce(o.days, c.days, 30) as norm_days,
    case when o.days is not null then 'its answers' when c.days is not null then 'all ' || p.class || ' answers' end as norm_of,
    coalesce(o.claims, c.claims) as norm_claims
  from payer p
  left join own o using (payer)
  left join of_class c using (class)
  where p.payer in (select payer from claim_adjudication where origin = '835' and kind <> 'none' and spoken_on <= $as_of::date)
)
