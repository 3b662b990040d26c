-- One row per claim line that all filters leave; a line without a provider has its claim's.
line_scope as (
  select l.claim_id, l.line_no
  from service_line l
  join claim_filter c using (claim_id)
  where (len($provider::varchar[]) = 0 or list_contains($provider::varchar[], coalesce(l.provider_id, c.provider_id)))
    and (len($cpt_family::varchar[]) = 0 or list_contains($cpt_family::varchar[], l.family))
)
