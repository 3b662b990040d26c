-- The ladder's last rung.
-- 5: claims of their own: same payee and account with overlapping dates; without an account, by CLP07
insert into x_match
with left_over as (
  select a.adjudication_id, a.payee, a.service_on, a.service_to,
    -- with neither an account nor a number it is a claim of its own
    coalesce(a.plain,
      case when a.payer_number is not null then max(a.plain) over (partition by a.payee, a.payer_number) end,
      'number ' || a.payer_number, a.adjudication_id::varchar) as account
  from x_adj a anti join x_match m using (adjudication_id)),
marked as (
  select *, coalesce(service_on <= max(service_to) over (
      partition by payee, account order by service_on nulls last, service_to, adjudication_id
      rows between unbounded preceding and 1 preceding), service_on is null) as is_joined
  from left_over),
numbered as (
  select *, sum((not is_joined)::integer) over (
      partition by payee, account order by service_on nulls last, service_to, adjudication_id
      rows unbounded preceding) as island
  from marked)
select adjudication_id, min(adjudication_id) over (partition by payee, account, island), 'none'
from numbered;
