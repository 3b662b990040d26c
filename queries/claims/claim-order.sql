-- Grain: one row: the first $limit claims of a list in the order of `claims`, ids alone, and how many the list has.
with /* filters */
head as (
  select claim_id, row_number() over () as position
  from (
    select claim_id
    from sorted_claim
    order by
      number_key nulls last, text_key nulls last, falling_key desc nulls last,
      service_on nulls last, control_number nulls last, claim_id
    limit coalesce($limit::bigint, 9223372036854775807)
  )
)
select
  coalesce((select list(claim_id order by position) from head), [])::VARCHAR[] as claim_ids,
  (select count(*) from claim_list)::INTEGER as total
