-- Grain: one row: how many denials of $payer (null: of all payers) chances are learned from as known on $as_of, and how many of them were
-- opened before $from_on. Excludes: expected denials, duplicates, what the patient owes, as denial-chance.sql does.
select
  count(*)::INTEGER as denials,
  (count(*) filter (opened_on < $from_on::date))::INTEGER as before
from denial
where ($payer::varchar is null or payer = $payer) and opened_on <= $as_of::date
  and not is_expected and not is_duplicate and not patient_owes
