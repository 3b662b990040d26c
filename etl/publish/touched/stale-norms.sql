-- Norms of months that stand on other words than they were made of give way: those within twelve months after a word that came,
-- went or is told otherwise. A day's words are of its own month, which no norm stands on yet.
create or replace temp macro x_told_in(words) as table
select
  unnest(range(
    date_trunc('month', from_on) + interval 1 month,
    least(date_trunc('month', to_on), date_trunc('month', from_on) + interval 12 month) + interval 1 day,
    interval 1 month))::date as month_on,
  payer, code, modifier, place, provider_id, service_on, charge_cents, allowed_cents, unit_cents, is_second
from query_table(words);
create temp table x_word_before as
from warehouse.line_allowed where claim_id in (from x_old_claim);
create temp table x_word_now as
from temp.line_allowed;
create temp table x_stale_month as
select distinct month_on
from (
  (from x_told_in('x_word_before') except all from x_told_in('x_word_now'))
  union all
  (from x_told_in('x_word_now') except all from x_told_in('x_word_before')));
delete from warehouse.norm_month where month_on in (from x_stale_month);
delete from warehouse.allowed_norm where month_on in (from x_stale_month);

create temp table x_touched_claim as select claim_id from temp.claim;
create or replace temp view x_anew_claim as from x_touched_claim;
