-- One row per claim line that all filters leave; a line without a provider has its claim's.
line_scope as not materialized (
  select claim_id, line_no from line_filter where /* line in scope */
)
