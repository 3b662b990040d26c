-- One row: whether anything is loaded that tells a front-end verdict. If not, acceptance is not known.
acknowledgement_known as (
  select
    exists (from input_loaded where kind in ('277CA', '999', '997') and files > 0)
    or exists (from denial_row where is_rejection) as is_known
)
