-- Submissions of one family (DATA.md §2, RULINGS 1). x_family(submission_id, family); a family is named by one of its
-- members. Accounts and dates give islands without any pairing; only the few other links are walked.

-- same practice and CLM01: islands of overlapping dates; unknown dates join the last one
create temp table x_island as
with free as (
  select submission_id, practice, control_number, service_on, service_to from x_sub
  where submission_id not in (select submission_id from x_link where is_bound)),
marked as (
  select *, coalesce(service_on <= max(service_to) over (
      partition by practice, control_number order by service_on nulls last, service_to, submission_id
      rows between unbounded preceding and 1 preceding), service_on is null) as is_joined
  from free),
numbered as (
  select *, sum((not is_joined)::integer) over (
      partition by practice, control_number order by service_on nulls last, service_to, submission_id
      rows unbounded preceding) as island
  from marked)
select submission_id,
  min(submission_id) over (partition by practice, control_number, island) as island
from numbered
union all
select distinct submission_id, submission_id from x_link where is_bound;

create temp table x_family as
with recursive edge as (
  select a.island as node, b.island as other from (
    select submission_id, other from x_link
    union all
    select submission_id, other from x_alike where is_alike) l
    join x_island a using (submission_id)
    join x_island b on b.submission_id = l.other
  where a.island <> b.island),
both_ways as (select node, other from edge union select other, node from edge),
reach(node, label) as (
  select node, node from both_ways
  union
  select e.other, r.label from reach r join both_ways e using (node)),
label as (select node, min(label) as label from reach group by node)
select i.submission_id, coalesce(l.label, i.island) as family
from x_island i left join label l on l.node = i.island;
