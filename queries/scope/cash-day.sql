-- Cash by payment date and who paid, as cash_piece has it.
cash_day as not materialized (
  select on_day, party, cents from cash_told
  union all
  select posted_on, 'insurance', payer_cash_cents
  from day_scope
  where payer_cash_cents is not null and len(flatten([$location, $provider, $payer, $payer_class, $cpt_family]::varchar[][])) > 0
  union all
  select posted_on, 'patient', patient_cash_cents
  from day_scope
  where patient_cash_cents is not null and len(flatten([$location, $provider, $payer, $payer_class, $cpt_family]::varchar[][])) > 0
)
