-- Claims of one cell of what moved a figure (queries/moved/): $moved says of which, $cell_family and $cell_cause which cell, its
-- payer is a filter. Money is the cell's: open at $as_of, or paid in the period.
moved_piece as (
  select claim_id, cpt_family, root_cause as cause, 0 as open_cents, 0 as cash_cents
  from denial_cell where $moved::varchar = 'denials'
  union all
  select claim_id, cpt_family, why, open_cents, 0 from open_line where $moved::varchar = 'open'
  union all
  select claim_id, cpt_family, null, 0, 0 from charged_line where $moved::varchar = 'charged'
  union all
  select claim_id, cpt_family, how, 0, cents from cash_line where $moved::varchar = 'cash'
),
moved_claim as (
  select claim_id, sum(cash_cents) as cash_cents
  from moved_piece
  where ($cell_family::varchar is null or cpt_family = $cell_family)
    and ($cell_cause::varchar is null or cause = $cell_cause or ($cell_cause = 'any' and cause is not null))
  group by claim_id
)
