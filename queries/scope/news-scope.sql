-- What the last load told of claims in scope.
news_scope as (
  select kind, amount_cents
  from load_news
  where /* in scope */
)
