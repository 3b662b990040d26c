-- One row per claim line that all filters leave; a line without a provider has its claim's.
line_scope as not materialized (
  select claim_id, line_no
  from line_filter
  where /* in scope */
    and (len($provider::varchar[]) = 0 or list_contains($provider::varchar[], provider_id))
    and (len($cpt_family::varchar[]) = 0 or list_contains($cpt_family::varchar[], family))
)
