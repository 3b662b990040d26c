-- Why claims that were not made anew may have changed all the same: then the full publish has to be made.
with alias as (
  select distinct alias from (
    (from temp.payer_name except from warehouse.payer_name)
    union all
    (from warehouse.payer_name except from temp.payer_name))),
called as (
  select payer_code as name from warehouse.submission_payer
  where submission_id not in (select submission_id from temp.submission)
  union all
  select upper(trim(payer_name)) from warehouse.submission_payer
  where submission_id not in (select submission_id from temp.submission)
  union all
  select unnest([crossover_code, upper(trim(crossover_payer))]) from warehouse.adjudication
  where (crossover_code is not null or crossover_payer is not null)
    and adjudication_id not in (select adjudication_id from temp.adjudication)
  union all
  select unnest([upper(trim(payer_name)), upper(trim(regexp_replace(payer_name, '\s+', ' ', 'g')))])
  from (
    select payer_name, file_id, segment_no from warehouse.transaction_row where payer_name is not null
    union all
    select payer_name, file_id, segment_no from warehouse.denial_row where payer_name is not null)
    anti join x_node using (file_id, segment_no)),
learned_before as (
  select name, payer from warehouse.learned_name group by name, payer
  qualify row_number() over (partition by name order by sum(adjudications) desc, payer) = 1),
learned as (
  select name, payer from x_every_learned_name group by name, payer
  qualify row_number() over (partition by name order by sum(adjudications) desc, payer) = 1),
learned_anew as (
  (from learned except from learned_before) union all (from learned_before except from learned))
select 'the class of a payer has changed' as reason
where exists (
  from temp.payer n join warehouse.payer o using (payer)
  where (n.class, n.is_capitated) <> (o.class, o.is_capitated))
union all
select 'a name of a payer has changed' where exists (from alias semi join called on alias.alias = called.name)
union all
select 'a name of a payer was learned'
where exists (
  from warehouse.claim_adjudication
  where remit_payer in (select name from learned_anew) and claim_id not in (from x_old_claim))
union all
-- must never be: it would be a key that match_key lacks
select 'a claim is touched that shares no key with what arrived'
where exists (from temp.claim semi join (from warehouse.claim anti join x_old_claim using (claim_id)) using (claim_id))
  or exists (
    from temp.claim_alias semi join (from warehouse.claim_alias anti join x_old_claim using (claim_id)) using (birth_id));
