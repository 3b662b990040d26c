-- One row per remittance or payment that is cash, by payment date. A remittance pays many claims: where claims are asked for,
-- what the ledger says of them.
cash_piece as (
  select t.on_day, t.party, case when t.party = 'insurance' then c.payer end as payer, t.cents, t.remittance_id
  from cash_told t
  left join claim c using (claim_id)
  union all
  select on_day, party, payer, cents, remittance_id
  from cash_ledger
  where len(flatten([$location, $provider, $payer, $payer_class, $cpt_family]::varchar[][])) > 0
)
