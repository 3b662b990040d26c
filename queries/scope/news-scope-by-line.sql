-- What the last load told of claims in scope: of charges and denials the lines in scope alone.
news_scope as (
  select n.kind, if(n.kind = 'claims', d.charge_cents, n.amount_cents) as amount_cents
  from load_news n
  semi join claim_scope using (claim_id)
  left join (select claim_id, sum(charge_cents) as charge_cents from day_scope group by claim_id) d using (claim_id)
  where n.line_no is null
  union all
  select n.kind, n.amount_cents
  from load_news n
  semi join line_scope using (claim_id, line_no)
)
